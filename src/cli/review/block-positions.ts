import { globSync, readFileSync, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { FindPosition, Position } from '../../review/output/index.ts'

/** A block that declares something with a type and a name, or an output. */
const BLOCK =
  /^[ \t]*(?:(?:resource|data|ephemeral)[ \t]+"(?<type>[\w-]+)"|(?<output>output))[ \t]+"(?<name>[\w-]+)"/

/**
 * Finds the blocks of findings in the `.tf` and `.tofu` files under a folder; modules are followed where their
 * source is a local path.
 */
export function blockPositions(folder: string): FindPosition {
  const folders = new Map<string, ReadonlyMap<string, Position>>()
  return ({ declared }) => {
    if (declared === null || declared.modules.some(({ source }) => source === null)) return null
    const place = declared.modules.reduce((from, { source }) => join(from, source ?? ''), folder)
    const blocks = folders.get(place) ?? blocksIn(place)
    folders.set(place, blocks)
    return blocks.get(`${declared.type}.${declared.name}`) ?? null
  }
}

/** The file that represents the sources in a folder, for findings without a position. */
export function fallbackFile(folder: string): string {
  const files = globSync('{*.{tf,tofu},Pulumi.yaml}', { cwd: folder }).sort()
  const found = files.find(name => /^main\./.test(name)) ?? files[0] ?? 'main.tf'
  return fromHere(join(folder, found)) ?? found
}

/** Relative to the working directory; null if it is outside, because a host shows only the checked-out sources. */
function fromHere(path: string): string | null {
  const file = relative('.', path).replaceAll('\\', '/')
  return file.startsWith('../') || isAbsolute(file) ? null : file
}

/** Source files are never this large; 8 MiB. */
const LARGEST = 8 << 20

/**
 * A file of sources; undefined for what is none although it is called so: a folder, a pipe, a link to something
 * without an end. A report without a position is better than none.
 */
function sourceText(path: string): string | undefined {
  try {
    const found = statSync(path)
    return found.isFile() && found.size <= LARGEST ? readFileSync(path, 'utf8') : undefined
  } catch {
    return undefined
  }
}

function blocksIn(folder: string): ReadonlyMap<string, Position> {
  const blocks = new Map<string, Position>()
  for (const name of globSync('*.{tf,tofu}', { cwd: folder }).sort()) {
    const path = join(folder, name)
    const file = fromHere(path)
    const text = file === null ? undefined : sourceText(path)
    if (file === null || text === undefined) continue
    for (const [index, line] of text.split('\n').entries()) {
      const { output, type = output, name: label } = BLOCK.exec(line)?.groups ?? {}
      if (type !== undefined) blocks.set(`${type}.${label}`, { file, line: index + 1 })
    }
  }
  return blocks
}
