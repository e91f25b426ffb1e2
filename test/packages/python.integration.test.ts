import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { run, runOrFail } from '../../scripts/command.ts'
import { version } from '../../src/version.ts'
import { shownPrograms } from './support/programs.ts'
import { requirePython } from './support/toolchain.ts'

const MINUTES = 60_000

let folder: string
let installed: Promise<string> | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-python-sdk-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Makes the wheel in a copy of the sources and unpacks it, once. Answers the folder that holds the package. */
function site(python: string): Promise<string> {
  installed ??= (async () => {
    const source = join(folder, 'source')
    await cp(join(root, 'packages/pulumi-python'), source, { recursive: true })
    const target = join(folder, 'site')
    await runOrFail('python3', [
      ...['-m', 'pip', '--python', python, '--quiet', '--disable-pip-version-check'],
      ...['install', '--no-deps', '--no-build-isolation', '--target', target, source],
    ])
    return target
  })()
  return installed
}

/** Runs Python with the package installed. */
async function inSite(context: TestContext, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const python = await requirePython(context)
  return run(python, args, {
    cwd: folder,
    env: { ...process.env, PYTHONPATH: await site(python), PYTHONDONTWRITEBYTECODE: '1', ...env },
  })
}

/** What the type checker says of programs that have the package installed, by file and line. */
async function typeCheck(context: TestContext, programs: readonly (readonly [string, string])[]) {
  const python = await requirePython(context)
  const sources = await mkdtemp(join(folder, 'programs-'))
  for (const [name, program] of programs) await writeFile(join(sources, `${name}.py`), program)
  const { stdout } = await inSite(
    context,
    // The generated package itself is somebody else's code, as it is for every user: its own types count.
    [
      '-m',
      'mypy',
      '--strict',
      '--follow-imports=silent',
      '--no-error-summary',
      '--hide-error-context',
      sources,
    ],
    { MYPYPATH: await site(python), MYPY_CACHE_DIR: join(folder, 'mypy') },
  )
  return stdout.replaceAll(`${sources}/`, '').trim()
}

test(
  'the wheel builds, compiles, and holds what the engine and type checkers look for',
  async context => {
    const script = `
import importlib.metadata, json, pathlib, compileall, pulumi_ekb, pulumi_ekb._utilities as utilities
home = pathlib.Path(pulumi_ekb.__file__).parent
print(json.dumps({
  "version": importlib.metadata.version("pulumi_ekb"),
  "asks": utilities.get_version(),
  "typed": (home / "py.typed").exists(),
  "plugin": json.loads((home / "pulumi-plugin.json").read_text()),
  "compiles": bool(compileall.compile_dir(str(home), quiet=1)),
}))`
    const { stdout, stderr } = await inSite(context, ['-c', script])
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      version,
      asks: version,
      typed: true,
      plugin: { resource: true, name: 'ekb', version, server: 'github://api.github.com/ekb/ekb' },
      compiles: true,
    })
  },
  5 * MINUTES,
)

describe('types', () => {
  test(
    'every program of the reference is right',
    async context => {
      expect(await typeCheck(context, shownPrograms('python'))).toBe('')
    },
    5 * MINUTES,
  )

  test(
    'wrong programs are not',
    async context => {
      const said = await typeCheck(context, [
        [
          'wrong',
          `import pulumi_ekb as ekb
ekb.ApiKey("a", type="owner")
ekb.ApiKey("c", type=ekb.ApiKeyType.PRIVILEGED, rotateAfter="90d")
ekb.ApiKey("d", type=ekb.ApiKeyType.PRIVILEGED, rotate_after=90)
text: str = ekb.ApiKey("e", type=ekb.ApiKeyType.PRIVILEGED).secret
`,
        ],
      ])
      const lines = said.split('\n').filter(line => line.includes(': error:'))
      expect([...new Set(lines.map(line => line.split(':')[1]))]).toEqual(['2', '3', '4', '5'])
    },
    5 * MINUTES,
  )
})

test(
  'nothing of the environment is copied into a provider or a key',
  async context => {
    const script = `
import json, pulumi
registered = []
class Recording(pulumi.runtime.Mocks):
    def new_resource(self, args):
        registered.append({"type": args.typ, "inputs": args.inputs})
        return ["id", args.inputs]
    def call(self, args):
        return {}
pulumi.runtime.set_mocks(Recording())
import pulumi_ekb as ekb

@pulumi.runtime.test
def program():
    own = ekb.Provider("own")
    bot = ekb.ApiKey("bot", type=ekb.ApiKeyType.PRIVILEGED, opts=pulumi.ResourceOptions(provider=own))
    return pulumi.Output.all(own.urn, bot.urn)

program()
print(json.dumps(registered))`
    const { stdout, stderr } = await inSite(context, ['-c', script], {
      EKB_ENDPOINT: 'https://environment.invalid',
      EKB_API_KEY: 'key of the environment',
      EKB_API_SECRET: 'secret of the environment',
      EKB_PROJECT_ID: 'project of the environment',
    })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([
      { type: 'pulumi:providers:ekb', inputs: {} },
      { type: 'ekb:index:ApiKey', inputs: { type: 'privileged' } },
    ])
  },
  5 * MINUTES,
)
