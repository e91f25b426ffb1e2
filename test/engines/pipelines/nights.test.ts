import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchTools } from '../../../scripts/proof/tools.ts'
import { changesAsked, describeNewest, type HclValue, openWorkspace } from '../harness/index.ts'
import { atlantisNight } from './support/atlantis-api.ts'
import { githubNight } from './support/github-night.ts'
import { gitlabNight } from './support/gitlab.ts'
import { cronJob } from './support/kubernetes.ts'
import { GNU, openMachine, writeCommand } from './support/machine.ts'
import { type NightSite, openNightSite } from './support/night-site.ts'
import { blockOfPage, fileOfPage } from './support/page.ts'
import type { Pipeline } from './support/pipeline.ts'
import { openRelease, type ReleaseServer } from './support/release.ts'

const PAGE = 'docs/scheduled-rotation.md'

interface Recipe {
  readonly name: string
  readonly run: Pipeline
  readonly image: 'gnu' | 'busybox'
}

const RECIPES: readonly Recipe[] = [
  {
    name: 'GitHub Actions',
    run: githubNight,
    image: 'gnu',
  },
  { name: 'GitLab', run: gitlabNight, image: 'busybox' },
  { name: 'Kubernetes', run: cronJob(PAGE), image: 'busybox' },
  { name: 'Atlantis', run: atlantisNight(PAGE), image: 'gnu' },
]

/** The command of GitHub that a job finds: there is no issue yet, and the one that it writes is kept. */
const GH = '#!/bin/sh\nif [ "$2" = create ]; then cat body.md > "$HOME/issue.md"; echo "$@"; fi\n'

/** The platform creates the key, and its answer is lost. */
const LOSE = { match: { operation: 'create', times: 1 }, effect: { dropAfterCommit: true } } as const

const tools = await fetchTools().catch(() => undefined)

describeNewest('nights of docs/scheduled-rotation.md', { terraform: '1.6' }, engine => {
  let release: ReleaseServer
  let sha256: string

  beforeAll(async () => {
    release = await openRelease(engine)
    await using machine = await openMachine(GNU, {})
    const said = await machine.script(blockOfPage('pin'), ['bash', '-e'], { EKB_RELEASE_URL: release.url })
    expect(said).toMatchObject({ code: 0, stderr: '' })
    sha256 = await readFile(join(machine.workspace, 'ekb.sha256'), 'utf8')
  }, 300_000)

  afterAll(() => release[Symbol.asyncDispose]())

  /** One night on a new machine; afterwards no plan and no value is left on it. */
  async function night(recipe: Recipe, site: NightSite, changes?: Readonly<Record<string, HclValue>>) {
    const files = {
      'ekb.sha256': sha256,
      'main.tf': site.main(changes),
      'rotate.sh': fileOfPage('rotate.sh', PAGE),
    }
    const commands = recipe.image === 'gnu' ? GNU : { busybox: join(tools ?? '', 'bin/busybox') }
    await using machine = await openMachine(commands, files)
    await writeCommand(machine, 'gh', GH)
    const { EKB_API_KEY, EKB_API_SECRET, ...variables } = site.settings
    site.emulator.clearJournal()
    const outcome = await recipe.run({
      ...{ engine, machine, release },
      variables: { ...variables, EKB_RELEASE_URL: release.url },
      secrets: { EKB_API_KEY, EKB_API_SECRET },
    })
    expect(await machine.leftovers([EKB_API_SECRET])).toEqual([])
    expect(outcome.log).not.toContain(EKB_API_SECRET)
    const issue = await readFile(join(machine.home, 'issue.md'), 'utf8').catch(() => undefined)
    return { ...outcome, issue, asked: changesAsked(site.emulator), keys: site.keys() }
  }

  describe.each(RECIPES)('$name', recipe => {
    test('rotates what is due, and stops for what nobody has applied', async context => {
      if (recipe.image === 'busybox' && tools === undefined) {
        const reason = 'busybox cannot be had: apt-get download busybox-static'
        if (process.env['CI'] === 'true') throw new Error(reason)
        context.skip(reason)
      }
      await using site = await openNightSite(engine)
      site.emulator.advance('90d')
      const due = await night(recipe, site)
      expect({ ...due, passed: due.passed || due.log }).toMatchObject({
        passed: true,
        asked: ['create'],
        keys: ['teams-bot 1', 'teams-bot 2'],
        issue: undefined,
      })
      expect(due.log).toContain('Apply complete!')
      expect(due.log).toContain('API keys: no findings · 4 keys in 1 project, 0 unmanaged')

      const merged = await night(recipe, site, { type: 'privileged' })
      expect(merged).toMatchObject({ passed: false, asked: [], keys: ['teams-bot 1', 'teams-bot 2'] })
      expect(merged.log).toContain('EKB039')
      if (recipe.name === 'GitHub Actions') expect(merged.issue).toMatch(/^```\nAPI keys: .*EKB039/s)
    })
  })

  describe('what the page says of missed nights', () => {
    const [recipe] = RECIPES as [Recipe]

    /** What nights ask for and leave, each so many days after the one before. */
    async function nights(site: NightSite, ...days: readonly number[]) {
      const seen: { passed: boolean; asked: readonly string[]; keys: readonly string[] }[] = []
      for (const missed of days) {
        site.emulator.advance(`${missed}d`)
        const { passed, asked, keys, log } = await night(recipe, site)
        if (passed) expect(log).toContain('API keys: no findings')
        seen.push({ passed, asked, keys })
      }
      return seen
    }

    test('a late rotation is one rotation, and a late end of an overlap comes with the next night', async () => {
      await using site = await openNightSite(engine)
      expect(await nights(site, 40, 100, 20)).toEqual([
        { passed: true, asked: [], keys: ['teams-bot 1'] },
        { passed: true, asked: ['create'], keys: ['teams-bot 1', 'teams-bot 2'] },
        { passed: true, asked: ['delete'], keys: ['teams-bot 2'] },
      ])
    })

    test('a night that is late for both does both', async () => {
      await using site = await openNightSite(engine)
      expect(await nights(site, 90, 100)).toEqual([
        { passed: true, asked: ['create'], keys: ['teams-bot 1', 'teams-bot 2'] },
        {
          passed: true,
          asked: expect.arrayContaining(['create', 'delete']),
          keys: ['teams-bot 2', 'teams-bot 3'],
        },
      ])
    })

    test('a night that lost a create leaves readers their key, and the next one rotates again', async () => {
      await using site = await openNightSite(engine)
      site.emulator.faults.add(LOSE)
      const [lost, next] = await nights(site, 90, 1)
      expect(lost).toMatchObject({ passed: false, asked: ['create'] })
      expect(lost?.keys).toContain('teams-bot 1')
      expect(next).toMatchObject({ passed: true, asked: expect.arrayContaining(['create', 'delete']) })
      expect(next?.keys).toHaveLength(2)
      expect(next?.keys).toContain('teams-bot 1')
    })

    test('a plan of the day before is refused once a night has applied', async () => {
      await using site = await openNightSite(engine)
      site.emulator.advance('90d')
      const main = site.main().replace(/, version = "[^"]*"/, '')
      await using ws = await openWorkspace({ engine, env: site.settings, main })
      await ws.plan()
      expect(await nights(site, 1)).toMatchObject([{ passed: true, asked: ['create'] }])
      site.emulator.clearJournal()
      const { code, stderr } = await ws.run('apply', '-no-color', 'tfplan')
      expect(code).toBe(1)
      expect(stderr).toContain('Saved plan is stale')
      expect(changesAsked(site.emulator)).toEqual([])
    })
  })
})
