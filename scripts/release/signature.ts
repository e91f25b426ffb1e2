import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError, run, runOrFail } from '../command.ts'

/** Packet tag of a signature, and the number of RSA (RFC 9580, 5.2.3 and 9.1). */
const SIGNATURE_PACKET = 2
const RSA = [1, 3]

/**
 * Signs a file with the key of this fingerprint, detached and binary, into `FILE.sig`: registries take no armoured
 * one, and no other key than RSA. Throws a `CommandError` where gpg has no such key or cannot use it.
 */
export async function sign(file: string, fingerprint: string): Promise<void> {
  await rm(`${file}.sig`, { force: true })
  await runOrFail('gpg', [
    ...['--batch', '--yes', '--pinentry-mode', 'loopback', '--passphrase-fd', '0'],
    ...['--local-user', fingerprint, '--output', `${file}.sig`, '--detach-sign', file],
  ])
  const problem = formatProblem(await readFile(`${file}.sig`))
  if (problem !== undefined) {
    throw new CommandError(`the key ${fingerprint} cannot sign a release: ${problem}`)
  }
}

/** The public half of the key, armoured, as registries want it typed in. */
export function exportKey(fingerprint: string): Promise<string> {
  return runOrFail('gpg', ['--batch', '--armor', '--export', fingerprint])
}

/** Why registries would not take a signature; undefined where its form is right. */
export function formatProblem(signature: Buffer): string | undefined {
  if (signature.toString('latin1', 0, 10) === '-----BEGIN') return 'the signature is armoured, not binary'
  const packet = signature[0] ?? 0
  const isNew = (packet & 0x40) !== 0
  const tag = isNew ? packet & 0x3f : (packet >> 2) & 0x0f
  if ((packet & 0x80) === 0 || tag !== SIGNATURE_PACKET) return 'it is no OpenPGP signature'
  const algorithm = signature[bodyOffset(signature, isNew) + 2] ?? 0
  return RSA.includes(algorithm) ? undefined : 'the key is no RSA key, which registries ask for'
}

/** Where the content of the first packet begins, behind its tag and length. */
function bodyOffset(packet: Buffer, isNew: boolean): number {
  if (!isNew) return [2, 3, 5][(packet[0] ?? 0) & 3] ?? 2
  const first = packet[1] ?? 0
  if (first < 192) return 2
  return first < 224 ? 3 : 6
}

/** Whether the signature is one of this public key over the file. */
export async function isSignedBy(file: string, signature: string, publicKey: string): Promise<boolean> {
  const home = await mkdtemp(join(tmpdir(), 'ekb-gpg-'))
  try {
    const keyring = join(home, 'key.gpg')
    await runOrFail('gpg', [
      '--homedir',
      home,
      '--batch',
      '--yes',
      '--dearmor',
      '--output',
      keyring,
      publicKey,
    ])
    return (await run('gpgv', ['--homedir', home, '--keyring', keyring, signature, file])).code === 0
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}
