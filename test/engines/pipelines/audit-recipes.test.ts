/** The recipes of docs/audit.md, as the CIs run them that they are for. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchTools } from '../../../scripts/proof/tools.ts'
import { describeNewest } from '../harness/index.ts'
import { githubAudit } from './support/github-audit.ts'
import { gitlabAudit } from './support/gitlab.ts'
import { openIssueHost } from './support/issues.ts'
import { GNU, openMachine } from './support/machine.ts'
import { blockOfPage } from './support/page.ts'
import type { Outcome, Pipeline } from './support/pipeline.ts'
import { openRelease, type ReleaseServer } from './support/release.ts'
import { openSite, type Site } from './support/site.ts'

/** The token that the runner gives to a job. */
const TOKEN = 'made-up-token'
const WRONG = { EKB_API_SECRET: 'a-secret-that-is-wrong-0123456789' }

const tools = await fetchTools().catch(() => undefined)

describeNewest('recipes of docs/audit.md', { terraform: '1.6' }, engine => {
  let release: ReleaseServer
  let pins: Readonly<Record<string, string>>

  beforeAll(async () => {
    release = await openRelease(engine)
    await using machine = await openMachine(GNU, {})
    const urls = { EKB_RELEASE_URL: release.url }
    const said = await machine.script(blockOfPage('pin'), ['bash', '-euo', 'pipefail'], urls)
    expect(said).toMatchObject({ code: 0, stderr: '' })
    pins = { 'ekb.sha256': await readFile(join(machine.workspace, 'ekb.sha256'), 'utf8') }
  }, 300_000)

  afterAll(() => release[Symbol.asyncDispose]())

  /** Runs a recipe on a new machine; nothing confidential is in its log, in what it publishes, or left on its disk. */
  async function night(
    site: Site,
    pipeline: Pipeline,
    { secrets, busybox }: { readonly secrets?: object; readonly busybox?: string } = {},
  ): Promise<Outcome> {
    const commands = busybox === undefined ? GNU : { busybox }
    await using machine = await openMachine(commands, { ...pins, 'main.tf': site.main('') })
    const variables = { ...site.variables, EKB_RELEASE_URL: release.url }
    const outcome = await pipeline({
      ...{ engine, machine, release, variables },
      secrets: { ...site.reader, ...secrets },
    })
    for (const value of site.confidential) expect(outcome.log + outcome.report).not.toContain(value)
    expect(await machine.leftovers(site.confidential)).toEqual([])
    return outcome
  }

  test('GitHub: there is one issue as long as something is to be said, and it is closed then', async () => {
    await using site = await openSite(engine)
    await using host = await openIssueHost(TOKEN)
    const run = async (secrets?: object) => {
      const { passed, log } = await night(site, githubAudit(host), { ...(secrets && { secrets }) })
      expect(passed, log).toBe(true)
      return host.issues.map(({ number, state, labels, comments }) => ({ number, state, labels, comments }))
    }
    const open = { number: 1, state: 'open', labels: ['ekb-audit'], comments: [] }
    const closed = { ...open, state: 'closed', comments: ['The audit finds nothing any more.'] }

    expect(await run()).toEqual([open])
    expect(host.issues[0]?.body).toMatch(/^<!-- ekb audit -->\n### API keys: 1 medium/)
    expect(host.issues[0]?.body).toContain('No state has `Bootstrap Key`.')
    await deleteBootstrapKey(site)
    // What could not be read may hide a finding. The next night finds the issue, and opens no other.
    expect(await run(WRONG)).toEqual([open])
    expect(host.issues[0]?.body).toContain('**Not read:**')
    expect(await run()).toEqual([closed])
  })

  test('GitHub: without a report the job fails, and no issue is touched', async () => {
    await using site = await openSite(engine)
    await using host = await openIssueHost(TOKEN)
    const { passed, log } = await night(site, githubAudit(host), { secrets: { EKB_API_KEY: '' } })
    expect(passed).toBe(false)
    expect(log).toContain('EKB_API_KEY')
    expect(host.issues).toEqual([])
  })

  test('GitLab: a finding fails the job, and the tests of the pipeline show it', async context => {
    if (tools === undefined) return context.skip('busybox cannot be had: apt-get download busybox-static')
    await using site = await openSite(engine)
    const run = () => night(site, gitlabAudit, { busybox: join(tools, 'bin/busybox') })
    const found = await run()
    expect(found).toMatchObject({ passed: false, report: expect.stringContaining('EKB050 Unmanaged key') })
    await deleteBootstrapKey(site)
    const clean = await run()
    expect(clean.passed, clean.log).toBe(true)
    expect(clean.report).toContain('failures="0"')
  })
})

/** The key that nobody manages, and that could still do everything. */
async function deleteBootstrapKey({ emulator, writer }: Site): Promise<void> {
  const { endpoint, projectId } = emulator
  const answer = await fetch(`${endpoint}/api/keys/${writer.EKB_API_KEY}?project_id=${projectId}`, {
    method: 'DELETE',
    headers: { 'x-api-key': writer.EKB_API_KEY, 'x-api-secret': writer.EKB_API_SECRET },
  })
  expect(answer.status).toBe(200)
}
