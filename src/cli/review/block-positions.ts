import { globSync, readFileSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import type { FindPosition, Position } from '../../review/output/index.ts'

/** A block that declares something with a type and a name. */
const BLOCK = /^[ \t]*(?:resource|data|ephemeral)[ \t]+"(?<type>[\w-]+)"[ \t]+"(?<name>[\w-]+)"/

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

function blocksIn(folder: string): ReadonlyMap<string, Position> {
  const blocks = new Map<string, Position>()
  for (const name of globSync('*.{tf,tofu}', { cwd: folder }).sort()) {
    const path = join(folder, name)
    const file = relative('.', path).replaceAll('\\', '/')
    // A host shows positions in the checked-out sources only.
    if (file.startsWith('../') || isAbsolute(file)) continue
    for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
      const { type, name: label } = BLOCK.exec(line)?.groups ?? {}
      if (type !== undefined) blocks.set(`${type}.${label}`, { file, line: index + 1 })
    }
  }
  return blocks
}
