import { globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { root } from '../../../scripts/build/places.ts'
import { run } from '../../../scripts/command.ts'
import { findEngine } from '../../../scripts/engines/find.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { fileOfPage } from '../pipelines/support/page.ts'

const WORKFLOWS = globSync('.github/workflows/*.yml', { cwd: root })
const ACTIONS = ['action.yml', 'setup/action.yml']
const NIGHTS = 'docs/scheduled-rotation.md'
const DOCKERFILES = globSync('docker/*Dockerfile', { cwd: root })

/** Runs a linter of the engine cache in `cwd`; it is absent where nobody installed it. */
async function lint(
  name: string,
  files: readonly string[],
  skip: (note: string) => void,
  cwd = root,
): Promise<string> {
  const linter = await findEngine(name)
  if (linter === undefined) {
    const wanted = (process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',')
    if (wanted.includes(name)) throw new Error(`${name} is not there: npm run engines ${name}`)
    skip(`${name} is not there: npm run engines ${name}`)
  }
  const { code, stdout, stderr } = await run(linter?.path ?? '', files, { cwd })
  return code === 0 ? '' : `${stdout}${stderr}`
}

describe('workflows', () => {
  test('are right for actionlint', async context => {
    expect(WORKFLOWS).toHaveLength(3)
    expect(await lint('actionlint', WORKFLOWS, note => context.skip(note))).toBe('')
  })

  test.each([...WORKFLOWS, ...ACTIONS])('%s pins every action by its digest', file => {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, used] of text.matchAll(/^\s*-? ?uses:\s*(\S.*)$/gm)) {
      expect(used).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })

  test.each(WORKFLOWS)('%s takes no more rights than it needs', file => {
    const { permissions } = parse(readFileSync(join(root, file), 'utf8'))
    expect([{}, { contents: 'read' }]).toContainEqual(permissions)
  })

  test('run scripts of this repository that there are', () => {
    const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts
    const text = WORKFLOWS.map(file => readFileSync(join(root, file), 'utf8')).join('\n')
    const used = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '')
    expect(used.length).toBeGreaterThan(2)
    for (const name of used) expect(scripts).toHaveProperty([name])
  })
})

/**
 * The workflows that a page shows, whole: a list of steps gets a job around it. Our own actions are those of this
 * repository, so that the linter knows their inputs.
 */
function workflowsOf(page: string): readonly string[] {
  const blocks = readFileSync(join(root, page), 'utf8').matchAll(/^```yaml[^\n]*\n(.*?)^```$/gms)
  return [...blocks]
    .map(([, text]) => text ?? '')
    .filter(text => text.includes('uses:'))
    .map(text => {
      const ours = text
        .replaceAll(/uses: ekb\/ekb\/setup@v\d\S*/g, 'uses: ./setup')
        .replaceAll(/uses: ekb\/ekb@v\d\S*/g, 'uses: ./')
      const shown = parse(ours)
      if (!Array.isArray(shown)) return ours
      return stringify({ on: 'push', jobs: { shown: { 'runs-on': 'ubuntu-24.04', steps: shown } } })
    })
}

describe('workflows in pages', () => {
  const pages = ['docs/install.md', 'docs/ci.md', 'docs/audit.md', NIGHTS]

  test.for(pages)(
    'those of %s are right for actionlint and the inputs of our actions',
    async (page, context) => {
      const project = temporaryDirectory()
      for (const own of ['action.yml', 'action', 'setup']) symlinkSync(join(root, own), join(project, own))
      for (const folder of ['.git', '.github/workflows'])
        mkdirSync(join(project, folder), { recursive: true })
      const files = workflowsOf(page).map((text, index) => {
        const file = `.github/workflows/${index}.yml`
        writeFileSync(join(project, file), text)
        return file
      })
      expect(files).not.toHaveLength(0)
      expect(await lint('actionlint', files, note => context.skip(note), project)).toBe('')
    },
  )

  test('set the provider up and review its plan with our own actions', () => {
    const [workflow] = workflowsOf('docs/ci.md')
    expect(workflow).toContain('uses: ./setup')
    expect(workflow).toMatch(/uses: \.\/$/m)
  })
})

const GITLAB = ['-m', 'check_jsonschema', '--builtin-schema', 'vendor.gitlab-ci'] as const

describe('pipelines in pages for other hosts', () => {
  test.for([
    ['.gitlab-ci.yml', GITLAB],
    ['.gitlab-ci.yml', GITLAB, 'docs/audit.md'],
    ['.gitlab-ci.yml', GITLAB, NIGHTS],
    [
      'azure-pipelines.yml',
      [
        '-m',
        'check_jsonschema',
        '--builtin-schema',
        'vendor.azure-pipelines',
        '--data-transform',
        'azure-pipelines',
        '--regex-variant',
        'nonunicode',
      ],
    ],
    ['.pre-commit-config.yaml', ['-m', 'pre_commit', 'validate-config']],
  ] as const)('%s is right for its schema', async ([name, words, page], context) => {
    const folder = temporaryDirectory()
    writeFileSync(join(folder, name), fileOfPage(name, page))
    expect(await lint('pipeline-python', [...words, name], note => context.skip(note), folder)).toBe('')
  })

  test('the hook is right for pre-commit', async context => {
    const words = ['-m', 'pre_commit', 'validate-manifest', '.pre-commit-hooks.yaml']
    expect(await lint('pipeline-python', words, note => context.skip(note))).toBe('')
  })
})

describe('images', () => {
  test('are right for hadolint', async context => {
    expect(DOCKERFILES).toHaveLength(2)
    expect(await lint('hadolint', DOCKERFILES, note => context.skip(note))).toBe('')
  })

  test.for(['docs/ci.md', NIGHTS])('the one of %s is, too', async (page, context) => {
    const folder = temporaryDirectory()
    writeFileSync(join(folder, 'Dockerfile'), fileOfPage('Dockerfile', page))
    expect(await lint('hadolint', ['Dockerfile'], note => context.skip(note), folder)).toBe('')
  })
})

describe('nights', () => {
  /** The manifest of the page as a file; `change` makes a mistake in it. */
  function manifest(change: (text: string) => string = text => text): string {
    const folder = temporaryDirectory()
    writeFileSync(join(folder, 'rotate-keys.yaml'), change(fileOfPage('rotate-keys.yaml', NIGHTS)))
    return folder
  }

  test('the manifest is what Kubernetes accepts, and nothing that it would not know', async context => {
    const found = await findEngine('kubeconform')
    const schemas = `${dirname(found?.path ?? '')}/schemas/{{ .ResourceKind }}{{ .KindSuffix }}.json`
    const words = ['-strict', '-schema-location', schemas, 'rotate-keys.yaml']
    const check = (folder: string) => lint('kubeconform', words, note => context.skip(note), folder)
    expect(await check(manifest())).toBe('')
    const wrong = manifest(text => text.replace('backoffLimit', 'backOffLimit'))
    expect(await check(wrong)).toContain('backOffLimit')
  })

  test('the manifest sets what a careful operator would', async context => {
    const words = ['score', '--output-format', 'ci', '--exit-one-on-warning', 'rotate-keys.yaml']
    const score = (folder: string) => lint('kube-score', words, note => context.skip(note), folder)
    expect(await score(manifest())).toBe('')
    const wrong = manifest(text =>
      text.replace('readOnlyRootFilesystem: true', 'readOnlyRootFilesystem: false'),
    )
    expect(await score(wrong)).toContain('[CRITICAL]')
  })
})

test.each(globSync('examples/{compose,gitlab}/*.{yml,yaml}', { cwd: root }))('%s can be parsed', file => {
  expect(parse(readFileSync(join(root, file), 'utf8'))).toBeTypeOf('object')
})
