import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from '../build/places.ts'
import { CommandError, run, runOrFail } from '../command.ts'
import { cacheRoot } from '../engines/cache.ts'
import { fetchTools } from './tools.ts'
import { fetchWine } from './wine.ts'

/** Everything that decides what a release is, and what proves one. */
const INPUTS = [
  ...['src/**/*', 'scripts/{build,release,proof,generate/legal}/**/*', 'test/proof/**/*'],
  ...['packages/**/*', 'package.json', 'package-lock.json', 'CHANGELOG.md', 'LICENSE', 'docs/sharing.md'],
]

/**
 * Makes a release, signed with a key that is made for it, and proves it on this machine; unless the proofs have
 * passed here for the same sources. `--force` proves in any case, `--made` takes the release that is there.
 */
async function main(args: readonly string[]): Promise<number> {
  const stamp = join(dirname(cacheRoot()), 'release', `proven-${await fingerprint()}`)
  if (existsSync(stamp) && !args.includes('--force')) {
    console.log('proof: nothing was run: the proofs have passed here for the same sources')
    return 0
  }
  await runOrFail('apt-get', ['-qq', 'update'])
  await fetchTools()
  await fetchWine()
  if (!args.includes('--made')) await makeRelease()
  const { status } = inherit(process.execPath, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--config', 'vitest.proof.config.ts'],
  ])
  if (status !== 0) return 1
  await mkdir(dirname(stamp), { recursive: true })
  await writeFile(stamp, '')
  console.log('proof: all of test/proof passed')
  return 0
}

/** A release that is signed with a key of its own, which nobody else ever has. */
async function makeRelease(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'ekb-proof-gpg-'))
  try {
    const env = { ...process.env, GNUPGHOME: home }
    const user = 'ekb proof <proof@example.com>'
    const made = ['--batch', '--passphrase', '', '--quick-generate-key', user, 'rsa2048', 'sign', 'never']
    await runOrFail('gpg', made, { env })
    const listed = await runOrFail('gpg', ['--batch', '--list-keys', '--with-colons'], { env })
    const fingerprint = /^fpr:+([0-9A-F]+):/m.exec(listed)?.[1] ?? ''
    const { status } = inherit(process.execPath, [join(root, 'scripts/release/main.ts')], {
      ...env,
      GPG_FINGERPRINT: fingerprint,
    })
    if (status !== 0) throw new CommandError('no release could be made: the reason stands above')
    await run('gpgconf', ['--homedir', home, '--kill', 'all'])
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

function inherit(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env })
}

async function fingerprint(): Promise<string> {
  const files: string[] = []
  const exclude = ['**/node_modules/**', '**/__pycache__/**', 'packages/*/{bin,build,dist}/**']
  for await (const entry of glob(INPUTS, { cwd: root, withFileTypes: true, exclude })) {
    if (entry.isFile()) files.push(relative(root, join(entry.parentPath, entry.name)))
  }
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof CommandError)) throw cause
  console.error(`proof: ${cause.message}`)
  process.exitCode = 1
}
