import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { writeTarGz } from '../../scripts/release/archive/tar.ts'
import { writeZip } from '../../scripts/release/archive/zip.ts'

const VERSION = '1.2.3'
const PROGRAM = Buffer.from('#!/bin/sh\necho "ekb ran"\n')

let folder: string
let server: Server
/** What the server has, by file; and what it was asked for. */
let files: Map<string, Buffer>
let asked: string[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-setup-'))
  files = new Map()
  asked = []
  server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    asked.push(name)
    const content = files.get(name)
    response.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

interface Runner {
  readonly os: 'Linux' | 'macOS' | 'Windows'
  readonly arch: 'X64' | 'ARM64'
}

/** Runs the action's script as a runner of this system would; answers its exit code and what it printed. */
async function install(runner: Runner, inputs: Record<string, string> = {}) {
  const sums = [...files].map(([name, content]) => `${sha256(content)}  ${name}`)
  const env = {
    PATH: process.env['PATH'],
    HOME: join(folder, 'home'),
    APPDATA: join(folder, 'roaming'),
    RUNNER_OS: runner.os,
    RUNNER_ARCH: runner.arch,
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_OUTPUT: join(folder, 'output'),
    EKB_VERSION: VERSION,
    EKB_CHECKSUMS: sums.join('\n'),
    EKB_PROVIDER: 'false',
    EKB_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...inputs,
  }
  const child = spawn('bash', [join(root, 'setup/install.sh')], { env })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  return { code, said }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

async function offer(runner: Runner): Promise<string> {
  const name = runner.os === 'Windows' ? 'ekb.exe' : 'ekb'
  const entries = [{ path: name, mode: 0o755, content: PROGRAM }]
  const archive = ARCHIVES[`${runner.os}-${runner.arch}`] ?? ''
  files.set(archive, await (archive.endsWith('.zip') ? writeZip : writeTarGz)(entries, 0))
  return name
}

const ARCHIVES: Readonly<Record<string, string>> = {
  'Linux-X64': 'ekb_linux_amd64.tar.gz',
  'Linux-ARM64': 'ekb_linux_arm64.tar.gz',
  'macOS-X64': 'ekb_darwin_amd64.tar.gz',
  'macOS-ARM64': 'ekb_darwin_arm64.tar.gz',
  'Windows-X64': 'ekb_windows_amd64.zip',
  'Windows-ARM64': 'ekb_windows_arm64.zip',
}

const LINUX: Runner = { os: 'Linux', arch: 'X64' }

describe('the setup action', () => {
  test.each(Object.keys(ARCHIVES).map(key => key.split('-') as [Runner['os'], Runner['arch']]))(
    'installs the archive for %s on %s, and puts it on PATH',
    async (os, arch) => {
      const program = await offer({ os, arch })
      const { code, said } = await install({ os, arch })
      expect(said).toContain('ekb 1.2.3 is installed')
      expect(code).toBe(0)
      const home = (await readFile(join(folder, 'path'), 'utf8')).trim()
      expect(await readFile(join(home, program))).toEqual(PROGRAM)
      expect(await readFile(join(folder, 'output'), 'utf8')).toBe(`path=${home}\n`)
    },
  )

  test('takes an archive from the cache, but only with the checksum that the workflow names', async () => {
    await offer(LINUX)
    await install(LINUX)
    expect((await install(LINUX)).said).toContain('ekb_linux_amd64.tar.gz is in the cache')
    expect(asked).toHaveLength(1)
    const cached = join(folder, 'tools/ekb-archives', VERSION, 'ekb_linux_amd64.tar.gz')
    await writeFile(cached, 'poisoned')
    expect((await install(LINUX)).code).toBe(0)
    expect(asked).toHaveLength(2)
    expect(await readFile(cached)).toEqual(files.get('ekb_linux_amd64.tar.gz'))
  })

  test('refuses an archive with another checksum, and leaves nothing of it', async () => {
    await offer(LINUX)
    const { code, said } = await install(LINUX, {
      EKB_CHECKSUMS: `${'0'.repeat(64)}  ekb_linux_amd64.tar.gz`,
    })
    expect(said).toMatch(/::error.*ekb_linux_amd64\.tar\.gz has the checksum .* it was not installed/)
    expect(code).toBe(1)
    expect(existsSync(join(folder, 'tools/ekb'))).toBe(false)
    expect(existsSync(join(folder, 'path'))).toBe(false)
  })

  test('takes the checksums from a file of the repository', async () => {
    await offer(LINUX)
    const hash = sha256(files.get('ekb_linux_amd64.tar.gz') ?? Buffer.alloc(0))
    const file = join(folder, 'ekb.sha256')
    await writeFile(file, `${hash}  ekb_linux_amd64.tar.gz\r\n`)
    expect((await install(LINUX, { EKB_CHECKSUMS: '', EKB_CHECKSUMS_FILE: file })).code).toBe(0)
    const twice = await install(LINUX, { EKB_CHECKSUMS_FILE: file })
    expect(twice).toMatchObject({ code: 1, said: expect.stringContaining('both given: keep one of them') })
    const absent = await install(LINUX, { EKB_CHECKSUMS: ' \n', EKB_CHECKSUMS_FILE: `${file}.none` })
    expect(absent).toMatchObject({
      code: 1,
      said: expect.stringContaining('check the repository out before'),
    })
  })

  test.each([
    ['a checksum that is missing', LINUX, { EKB_CHECKSUMS: '' }, /checksums has no line for ekb_linux_amd64/],
    ['a version that is none', LINUX, { EKB_VERSION: '1.2.3/../..' }, /give it as X\.Y\.Z/],
    ['a system without a release', { os: 'Linux', arch: 'ARM' }, {}, /no release for Linux on ARM/],
    [
      'a file that is not there',
      LINUX,
      { EKB_CHECKSUMS: `${'0'.repeat(64)}  ekb_linux_amd64.tar.gz` },
      /cannot be downloaded/,
    ],
  ] as const)('says what is wrong with %s', async (_, runner, inputs, words) => {
    const { code, said } = await install(runner as Runner, inputs)
    expect(said).toMatch(words)
    expect(code).toBe(1)
  })

  test('takes checksums with carriage returns, and of binary mode', async () => {
    await offer(LINUX)
    const hash = sha256(files.get('ekb_linux_amd64.tar.gz') ?? Buffer.alloc(0))
    const sums = `${'1'.repeat(64)} *other.zip\r\n${hash} *ekb_linux_amd64.tar.gz\r\n`
    expect((await install(LINUX, { EKB_CHECKSUMS: sums })).code).toBe(0)
  })

  test.each([
    ['Linux', 'home/.terraform.d/plugins', 'linux'],
    ['macOS', 'home/.terraform.d/plugins', 'darwin'],
    ['Windows', 'roaming/terraform.d/plugins', 'windows'],
  ] as const)('puts the provider where engines look on %s', async (os, plugins, name) => {
    await offer({ os, arch: 'X64' })
    const zip = `terraform-provider-ekb_${VERSION}_${name}_amd64.zip`
    files.set(zip, Buffer.from('zip'))
    await mkdir(join(folder, 'home'), { recursive: true })
    expect((await install({ os, arch: 'X64' }, { EKB_PROVIDER: 'true' })).code).toBe(0)
    for (const registry of ['registry.terraform.io', 'registry.opentofu.org']) {
      expect(existsSync(join(folder, plugins, registry, 'ekb/ekb', zip))).toBe(true)
    }
  })
})
