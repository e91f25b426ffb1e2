import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../../scripts/build/places.ts'

const BLOCK = /^```\S+[ \t]+(?<info>[^\n]*)\n(?<text>.*?)^```$/gms

/** The page with the recipes of the review. */
const REVIEW = 'docs/ci.md'

/** What a page says to write into this file; of several, the first. Throws where it says nothing of it. */
export function fileOfPage(name: string, page = REVIEW): string {
  return textOf(`file=${name}`, page)
}

/** The block that has this id. Throws where there is none. */
export function blockOfPage(id: string, page = REVIEW): string {
  return textOf(`id=${id}`, page)
}

function textOf(attribute: string, page: string): string {
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(BLOCK)].map(({ groups = {} }) => groups)
  const found = blocks.find(({ info = '' }) => info.split(/\s+/).includes(attribute))
  if (found?.['text'] === undefined) throw new Error(`${page} has no block with ${attribute}`)
  return found['text']
}
