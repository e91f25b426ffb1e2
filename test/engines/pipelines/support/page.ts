import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../../scripts/build/places.ts'

const BLOCK = /^```\S+[ \t]+(?<info>[^\n]*)\n(?<text>.*?)^```$/gms
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8')
const blocks = [...page.matchAll(BLOCK)].map(({ groups = {} }) => groups)

/** What the page says to write into this file; of several, the first. Throws where it says nothing of it. */
export function fileOfPage(name: string): string {
  return textOf(`file=${name}`)
}

/** The block that has this id. Throws where there is none. */
export function blockOfPage(id: string): string {
  return textOf(`id=${id}`)
}

function textOf(attribute: string): string {
  const found = blocks.find(({ info = '' }) => info.split(/\s+/).includes(attribute))
  if (found?.['text'] === undefined) throw new Error(`docs/ci.md has no block with ${attribute}`)
  return found['text']
}
