import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { dist } from '../build/places.ts'
import { CommandError } from '../command.ts'
import { linkMirror, unlinkMirror } from './link-mirror.ts'
import { cliConfigurations, pluginFolder, type Surroundings } from './plugin-folder.ts'

/** `npm run link` puts the provider of the last build where engines look; `npm run unlink` undoes that. */
async function main(args: readonly string[]): Promise<void> {
  const here: Surroundings = { platform: process.platform, home: homedir(), env: process.env }
  if (args.includes('--undo')) return undo(pluginFolder(here))
  if (!existsSync(join(dist, 'mirror'))) throw new CommandError('dist/ has no provider: npm run build')
  const { links } = await linkMirror(dist, pluginFolder(here))
  for (const link of links) console.log(`link: made ${link}`)
  console.log(
    'link: `terraform init` and `tofu init` find it now; a build renews it; `npm run unlink` undoes it',
  )
  for (const file of cliConfigurations(here)) {
    const text = await readFile(file, 'utf8').catch(() => '')
    if (/^\s*provider_installation\b/m.test(text)) {
      console.error(
        `link: ${file} has a block provider_installation, so engines do not look there: take the lines from ` +
          `${join(dist, 'terraform.rc')} into it instead`,
      )
    }
  }
}

async function undo(plugins: string): Promise<void> {
  const { links, folders } = await unlinkMirror(dist, plugins)
  for (const path of [...links, ...folders]) console.log(`unlink: removed ${path}`)
  if (links.length === 0) console.log('unlink: nothing was linked from this repository')
}

try {
  await main(process.argv.slice(2))
} catch (cause) {
  if (!(cause instanceof CommandError)) throw cause
  console.error(`link: ${cause.message}`)
  process.exitCode = 1
}
