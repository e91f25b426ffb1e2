import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEngine } from '../../../scripts/engines/find.ts'
import { fetchTools } from '../../../scripts/proof/tools.ts'
import { apiKey, CREATE_FIRST, describeNewest, type Engine, managedNames } from '../harness/index.ts'
import { applyReviewed } from './support/apply-reviewed.ts'
import { atlantis } from './support/atlantis.ts'
import { azure } from './support/azure.ts'
import { github } from './support/github.ts'
import { gitlab } from './support/gitlab.ts'
import { jenkins } from './support/jenkins.ts'
import { GNU, openMachine } from './support/machine.ts'
import { blockOfPage, fileOfPage } from './support/page.ts'
import type { Outcome, Pipeline } from './support/pipeline.ts'
import { preCommit, preCommitTofu } from './support/pre-commit.ts'
import { openRelease, type ReleaseServer } from './support/release.ts'
import { openSite, type Site } from './support/site.ts'

interface Recipe {
  readonly name: string
  readonly run: Pipeline
  readonly image: 'gnu' | 'busybox'
  /** Whether a plan that passes is applied, for which a key that only reads is not enough. */
  readonly applies?: boolean
  /** Whether it installs something. */
  readonly installs?: boolean
  /** What the log shows of the finding, where that is more than its rule. */
  readonly shows?: RegExp
}

const RECIPES: readonly Recipe[] = [
  {
    name: 'GitHub Actions',
    run: github,
    image: 'gnu',
    installs: true,
    shows: /^::error file=main\.tf,line=\d+,title=EKB001 /m,
  },
  { name: 'GitLab', run: gitlab, image: 'busybox', installs: true },
  { name: 'Azure Pipelines', run: azure, image: 'gnu', installs: true },
  { name: 'Jenkins', run: jenkins, image: 'gnu', installs: true },
  {
    name: 'Atlantis',
    run: atlantis,
    image: 'busybox',
    installs: true,
    applies: true,
    shows: /^high {6}ekb_api_key\.deployer$/m,
  },
  { name: 'pre-commit', run: preCommit, image: 'gnu' },
]

/** What a test does otherwise than most. */
interface Changes {
  readonly files?: Readonly<Record<string, string>>
  readonly secrets?: { readonly EKB_API_SECRET: string }
  readonly engine?: Engine
}

/** The folder with busybox, and the environment with pre-commit; undefined where they cannot be had. */
const tools = await fetchTools().catch(() => undefined)
const python = await findEngine('pipeline-python')

/** Why a recipe cannot run here; undefined where it can. */
function reasonAgainst({ name, image }: Recipe): string | undefined {
  if (image === 'busybox' && tools === undefined)
    return 'busybox cannot be had: apt-get download busybox-static'
  if (name === 'pre-commit' && python === undefined)
    return 'pre-commit is not there: npm run engines pipeline-python'
  return undefined
}

const WRONG = { EKB_API_SECRET: 'a-secret-that-is-wrong-0123456789' }
const READER = apiKey(
  'reports',
  { name: 'reports', type: 'locked_down_viewer', rotate_after: '90d' },
  CREATE_FIRST,
)
const DEPLOYER = apiKey(
  'deployer',
  { name: 'ci-deployer', type: 'privileged', rotate_after: '90d' },
  CREATE_FIRST,
)

describeNewest('recipes of docs/ci.md', { terraform: '1.6' }, engine => {
  let release: ReleaseServer
  let site: Site
  let pins: Readonly<Record<string, string>>

  beforeAll(async () => {
    release = await openRelease(engine)
    site = await openSite(engine)
    pins = await pinned()
  }, 300_000)

  afterAll(async () => {
    await site[Symbol.asyncDispose]()
    await release[Symbol.asyncDispose]()
  })

  const urls = () => ({ EKB_RELEASE_URL: release.url, TERRAFORM_RELEASE_URL: release.url })

  /** What the page tells to commit before anything else. */
  async function pinned(): Promise<Readonly<Record<string, string>>> {
    await using machine = await openMachine(GNU, {})
    for (const id of ['pin', 'pin-terraform']) {
      const said = await machine.script(blockOfPage(id), ['bash', '-euo', 'pipefail'], urls())
      expect(said).toMatchObject({ code: 0, stderr: '' })
    }
    const read = (name: string) => readFile(join(machine.workspace, name), 'utf8')
    return { 'ekb.sha256': await read('ekb.sha256'), 'terraform.sha256': await read('terraform.sha256') }
  }

  test('the checksums to commit are those of the archives', () => {
    const files = (name: string) => pins[name]?.match(/\S+$/gm)
    expect(files('ekb.sha256')).toEqual([
      'ekb_linux_amd64.tar.gz',
      'terraform-provider-ekb_0.1.0_linux_amd64.zip',
    ])
    expect(files('terraform.sha256')).toEqual([`terraform_${engine.version}_linux_amd64.zip`])
  })

  /** Runs a recipe on a new machine; afterwards nothing confidential is in its log or on its disk. */
  async function runOn(
    recipe: Recipe,
    more: string,
    changes: Changes = {},
  ): Promise<Outcome & { readonly keys: readonly string[] }> {
    // What is applied is there for whoever comes next.
    await using own = recipe.applies ? await openSite(engine) : undefined
    const at = own ?? site
    const all = { ...pins, 'main.tf': at.main(more), ...changes.files }
    const commands = recipe.image === 'gnu' ? GNU : { busybox: join(tools ?? '', 'bin/busybox') }
    await using machine = await openMachine(commands, all)
    const secrets = { ...(recipe.applies ? at.writer : at.reader), ...changes.secrets }
    const variables = { ...at.variables, ...urls() }
    const hidden = [...at.confidential, secrets.EKB_API_SECRET]
    const outcome = await recipe.run({
      engine: changes.engine ?? engine,
      machine,
      release,
      variables,
      secrets,
    })
    for (const value of hidden) expect(outcome.log).not.toContain(value)
    expect(await machine.leftovers(hidden)).toEqual([])
    return { ...outcome, keys: managedNames(at.emulator) }
  }

  const possible = RECIPES.filter(recipe => reasonAgainst(recipe) === undefined)
  const impossible = RECIPES.filter(recipe => !possible.includes(recipe))

  // In a pipeline of ours nothing may be missing.
  test.for(impossible)('$name', (recipe, context) => {
    const reason = reasonAgainst(recipe) ?? ''
    if (process.env['EKB_REQUIRE_ENGINES']?.includes('pipeline-python')) throw new Error(reason)
    context.skip(reason)
  })

  describe.each(possible)('$name', recipe => {
    const { installs, shows = /EKB001/ } = recipe

    test('passes a plan that makes a viewer key', async () => {
      const { passed, log, report } = await runOn(recipe, READER)
      expect(passed, log).toBe(true)
      expect(report).not.toContain('EKB001')
    })

    test('fails a plan with a privileged key that nobody approved, and reports it', async () => {
      const { passed, log, report } = await runOn(recipe, DEPLOYER)
      expect(passed, log).toBe(false)
      expect(report).toContain('EKB001')
      expect(report).toContain('ekb_api_key.deployer')
      expect(log).toMatch(shows)
    })

    test('passes it once its name is approved', async () => {
      const approval = { 'ekb.review.yaml': fileOfPage('ekb.review.yaml') }
      const { passed, log } = await runOn(recipe, DEPLOYER, { files: approval })
      expect(passed, log).toBe(true)
    })

    test('fails where nothing could be planned, and leaves nothing', async () => {
      const { passed, log } = await runOn(recipe, READER, { secrets: WRONG })
      expect(passed).toBe(false)
      expect(log).toMatch(/API key|credentials/i)
    })

    if (installs)
      test('installs no archive with another checksum', async () => {
        const forged = { 'ekb.sha256': pins['ekb.sha256']?.replace(/^\w{64}/gm, '0'.repeat(64)) ?? '' }
        const { passed, log, report } = await runOn(recipe, READER, { files: forged })
        expect(passed).toBe(false)
        expect(log).toMatch(/FAILED|has the checksum/)
        expect({ report, reviewed: log.includes('API keys:') }).toEqual({
          report: undefined,
          reviewed: false,
        })
      })
  })

  describe('what was reviewed is what is applied', () => {
    const recipe: Recipe = { name: 'apply', run: applyReviewed, image: 'gnu', applies: true }

    test('where it passes', async () => {
      const { passed, log, keys } = await runOn(recipe, READER)
      expect(passed, log).toBe(true)
      expect(keys).toContain('reports')
    })

    test('and nothing, where it does not', async () => {
      const { passed, log, keys } = await runOn(recipe, DEPLOYER)
      expect(log).toContain('EKB001')
      expect({ passed, keys }).toEqual({ passed: false, keys: expect.not.arrayContaining(['ci-deployer']) })
    })
  })

  test('the hook for pre-commit plans with OpenTofu, too', async context => {
    const tofu = await findEngine('opentofu')
    if (tofu === undefined) return context.skip('OpenTofu is not there: npm run engines opentofu')
    if (python === undefined) return context.skip('pre-commit is not there: npm run engines pipeline-python')
    const recipe: Recipe = { name: 'pre-commit', run: preCommitTofu, image: 'gnu' }
    expect(await runOn(recipe, READER, { engine: tofu })).toMatchObject({ passed: true })
    const { passed, report } = await runOn(recipe, DEPLOYER, { engine: tofu })
    expect(passed).toBe(false)
    expect(report).toContain('EKB001')
  })
})
