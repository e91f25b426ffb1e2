import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { PageFile, PageFiles } from '../../src/emulator/page/page-files.ts'
import { PAGE_PATHS } from '../../src/emulator/page/wire.ts'
import { runOrFail } from '../command.ts'
import { bunPath, root } from './places.ts'

const APP = 'src/emulator/page/app'
/** What is bundled, and the names under which `index.html` knows the results. */
const ENTRIES = ['main.tsx', 'theme.ts', 'main.css']
const BUNDLES = ['main.js', 'theme.js', 'main.css']
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Bundles the front end of the emulator's page and writes it as one module, which the executables have in them
 * and Node reads from `dist/page`. A file's name holds the hash of its content. Answers the module's path.
 */
export async function buildPage(dist: string): Promise<string> {
  const folder = join(dist, 'page')
  const partial = join(folder, '.partial')
  await mkdir(partial, { recursive: true })
  try {
    await runOrFail(
      bunPath(),
      [
        'build',
        '--target=browser',
        '--format=iife',
        '--minify',
        '--define=process.env.NODE_ENV="production"',
        `--outdir=${partial}`,
        ...ENTRIES.map(entry => join(APP, entry)),
      ],
      { cwd: root },
    )
    const files: Record<string, PageFile> = {}
    let index = await readFile(join(root, APP, 'index.html'), 'utf8')
    const sources = [...BUNDLES.map(name => join(partial, name)), join(root, APP, 'icon.svg')]
    for (const source of sources) {
      const text = await readFile(source, 'utf8')
      const extension = extname(source)
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
      const name = `${basename(source, extension)}-${hash}${extension}`
      files[name] = { type: TYPES[extension] ?? 'text/plain', text }
      index = index.replace(`{{${basename(source)}}}`, `${PAGE_PATHS.files}/${name}`)
    }
    const pageFiles: PageFiles = { index: { type: 'text/html; charset=utf-8', text: index }, files }
    const written = join(partial, 'files.mjs')
    await writeFile(written, `export const pageFiles = ${JSON.stringify(pageFiles)}\n`)
    await rename(written, join(folder, 'files.mjs'))
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  return join(folder, 'files.mjs')
}
