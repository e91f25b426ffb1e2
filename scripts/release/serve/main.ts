import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ADDRESSES } from '../../build/mirror.ts'
import { dist } from '../../build/places.ts'
import { mirrorConfig, serveMirror } from './mirror-server.ts'

/**
 * Serves the network mirror of the last release, or of the one in the folder that is named, until it is interrupted,
 * and says how engines use it.
 */
async function main([release = join(dist, 'release')]: readonly string[]): Promise<void> {
  const folder = join(resolve(release), 'network-mirror')
  if (!existsSync(folder)) {
    console.error(`serve-mirror: ${folder} does not exist: npm run release`)
    process.exitCode = 1
    return
  }
  const server = await serveMirror(folder)
  const own = join(dist, 'serve-mirror')
  await mkdir(own, { recursive: true })
  const certificate = join(own, 'certificate.pem')
  const config = join(own, 'mirror.rc')
  await writeFile(certificate, server.certificate)
  await writeFile(config, mirrorConfig(server.url, ADDRESSES))
  console.log(`export SSL_CERT_FILE=${certificate}\nexport TF_CLI_CONFIG_FILE=${config}`)
  console.error(`serve-mirror: ${server.url} until Ctrl-C`)
}

await main(process.argv.slice(2))
