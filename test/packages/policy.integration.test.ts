import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { credentials, type ServiceError } from '@grpc/grpc-js'
import { AnalyzerClient } from '@pulumi/pulumi/proto/analyzer_grpc_pb.js'
import analyzer from '@pulumi/pulumi/proto/analyzer_pb.js'
import empty from 'google-protobuf/google/protobuf/empty_pb.js'
import struct from 'google-protobuf/google/protobuf/struct_pb.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { run, runOrFail } from '../../scripts/command.ts'
import { version } from '../../src/version.ts'
import { UNKNOWN } from '../pulumi/policy/judge.ts'
import { installPolicyPack, type PolicyApp } from './support/policy-app.ts'

const LARGEST = 60_000
/** Milliseconds for what starts npm or a compiler, on a machine that does other things as well. */
const PATIENCE = 90_000

/** Marks a value as a secret (sdk/go/common/resource/sig/sig.go). */
const secret = (value: string) => ({
  '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
  value,
})

describe('@ekb/policy', () => {
  let folder: string
  let app: PolicyApp

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-policy-app-')))
    app = await installPolicyPack(folder)
  }, PATIENCE)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('is small, needs its peers alone, and has the version of the release', async () => {
    expect((await stat(app.tarball)).size).toBeLessThan(LARGEST)
    const manifest = JSON.parse(await readFile(join(app.pack, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({ name: '@ekb/policy', version })
    expect(manifest.dependencies).toBeUndefined()
    expect(Object.keys(manifest.peerDependencies)).toEqual(['@pulumi/policy', '@pulumi/pulumi'])
  })

  test('holds what it promises and nothing of this machine', async () => {
    const files = (await readdir(app.pack, { recursive: true, withFileTypes: true })).filter(it =>
      it.isFile(),
    )
    const paths = files.map(file => join(file.parentPath, file.name))
    expect(paths.map(path => path.slice(app.pack.length + 1))).toEqual(
      expect.arrayContaining(['README.md', 'PulumiPolicy.yaml', 'lib/pulumi/policy/pack.js']),
    )
    const texts = await Promise.all(paths.map(path => readFile(path, 'utf8')))
    expect(texts.filter(text => text.includes(root) || text.includes(tmpdir()))).toEqual([])
    const packages = texts.flatMap(text =>
      [...text.matchAll(/require\("([^."][^"]*)"\)/g)].map(([, name]) => name),
    )
    expect([...new Set(packages)]).toEqual(['@pulumi/policy'])
  })

  test(
    'its policies can be put into a pack of one’s own, with types',
    async () => {
      await writeFile(
        join(folder, 'own.ts'),
        "import { keyPolicies } from '@ekb/policy/policies'\n" +
          'export const names: string[] = keyPolicies(() => new Date()).map(policy => policy.name)\n',
      )
      const compiler = join(
        dirname(
          createRequire(join(root, 'node_modules/jsii/package.json')).resolve('typescript/package.json'),
        ),
        'bin/tsc',
      )
      const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--pretty', 'false']
      expect(await run(process.execPath, [compiler, ...options, 'own.ts'], { cwd: folder })).toMatchObject({
        code: 0,
        stdout: '',
      })
      const print =
        "console.log(require('@ekb/policy/policies').keyPolicies().map(({ name }) => name).join())"
      expect(await runOrFail(process.execPath, ['--eval', print], { cwd: folder })).toMatch(
        /^EKB001,.*EKB030\n$/,
      )
    },
    PATIENCE,
  )

  describe('served as an engine starts it', () => {
    let server: ChildProcess
    let client: InstanceType<typeof AnalyzerClient>

    beforeAll(async () => {
      server = spawn(join(app.bin, 'pulumi-analyzer-policy-nodejs'), ['127.0.0.1:1', '.'], {
        cwd: app.pack,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      if (server.stdout === null) throw new Error('the pack has no stdout')
      const [port] = (await once(createInterface(server.stdout), 'line')) as [string]
      client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure())
    }, PATIENCE)

    afterAll(async () => {
      client.close()
      const ended = once(server, 'exit')
      server.kill()
      await ended
    })

    const analyze = (properties: Parameters<typeof struct.Struct.fromJavaScript>[0]) => {
      const request = new analyzer.AnalyzeRequest()
      request.setType('ekb:index:ApiKey')
      request.setName('bot')
      request.setUrn('urn:pulumi:dev::test::ekb:index:ApiKey::bot')
      request.setProperties(struct.Struct.fromJavaScript(properties))
      request.setOptions(new analyzer.AnalyzerResourceOptions())
      return answer<InstanceType<typeof analyzer.AnalyzeResponse>>(callback =>
        client.analyze(request, callback),
      )
    }

    test('it names its policies, their levels and their settings', async () => {
      const info = await answer<InstanceType<typeof analyzer.AnalyzerInfo>>(callback =>
        client.getAnalyzerInfo(new empty.Empty(), callback),
      )
      expect([info.getName(), info.getVersion()]).toEqual(['ekb', version])
      const { MANDATORY, ADVISORY } = analyzer.EnforcementLevel
      const policies = info.getPoliciesList().map(policy => {
        const settings = policy.getConfigschema()?.getProperties()?.toJavaScript() ?? {}
        const level = policy.getEnforcementlevel()
        return [
          policy.getName(),
          level === MANDATORY ? 'mandatory' : level === ADVISORY ? 'advisory' : level,
          ...Object.keys(settings),
        ].join(' ')
      })
      expect(policies).toEqual([
        'EKB001 mandatory approved_privileged',
        'EKB003 mandatory',
        'EKB008 mandatory',
        'EKB013 advisory',
        'EKB018 advisory',
        'EKB019 advisory',
        'EKB024 advisory pattern',
        'EKB033 advisory',
        'EKB034 advisory maximum_age',
        'EKB009 advisory',
        'EKB010 advisory maximum_age',
        'EKB011 advisory privileged_keys_per_project',
        'EKB030 mandatory',
      ])
    })

    test('it judges what it is asked for, also where values are secret or not known yet', async () => {
      const value = '3f2b8c1d-9a4e-4f70-8b6c-2d1e0f9a8b7c'
      const found = await analyze({ name: secret(value), type: 'privileged', rotateAfter: UNKNOWN })
      const said = found.getDiagnosticsList().map(diagnostic => diagnostic.toObject())
      expect(said.map(({ policyname }) => policyname)).toEqual(['EKB001'])
      expect(said[0]?.message).toContain('The key "bot" is privileged, and its name is not approved.')
      expect(JSON.stringify(said)).not.toContain(value)
      expect(
        (await analyze({ name: UNKNOWN, type: UNKNOWN, keepers: UNKNOWN })).getDiagnosticsList(),
      ).toEqual([])
    })
  })
})

function answer<T>(call: (callback: (error: ServiceError | null, value: T) => void) => unknown): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  call((error, value) => (error === null ? resolve(value) : reject(error)))
  return promise
}
