import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lexer, walkTokens } from 'marked'
import { root } from '../../../scripts/build/places.ts'
import { type Block, readBlock } from './block.ts'

/** A page with the blocks that it has, in order. */
export interface Page {
  /** From the root of the repository, with `/`. */
  readonly path: string
  readonly text: string
  readonly blocks: readonly Block[]
}

/**
 * Reads a page of this checkout, by its path from the root. Throws as {@link readPage} does, and where a test that
 * the page names is not there or does not name the page.
 */
export async function loadPage(path: string): Promise<Page> {
  const page = readPage(path, await readFile(join(root, path), 'utf8'))
  await refuseUntested(page)
  return page
}

/** Throws where a test that a block names is not there, or does not name the page. */
export async function refuseUntested({ path, blocks }: Page): Promise<void> {
  for (const { place, attributes } of blocks) {
    const { testedBy } = attributes
    if (testedBy === undefined) continue
    const source = await readFile(join(root, testedBy), 'utf8').catch(() => '')
    if (!testedBy.endsWith('.test.ts') || !source.includes(path))
      throw new Error(`${place}: ${testedBy} is no test that names ${path}`)
  }
}

/** Reads the text of a page. Throws where a block says something about itself that cannot be. */
export function readPage(path: string, text: string): Page {
  const blocks: Block[] = []
  let from = 0
  walkTokens(lexer(text), token => {
    if (token.type !== 'code') return
    const fence = token.raw.trimStart().split('\n', 1)[0] ?? ''
    const at = text.indexOf(fence, from)
    from = at + fence.length
    const place = `${path}:${text.slice(0, at).split('\n').length}`
    // Text that is indented is a block as well, but nobody writes one on purpose.
    if (token.codeBlockStyle === 'indented') throw new Error(`${place}: a block without a fence`)
    blocks.push(readBlock(place, token.lang ?? '', token.text))
    from = text.indexOf(fence.match(/^[`~]+/)?.[0] ?? '', from) + 3
  })
  refuseUnused(blocks)
  refuseUnknownIds(blocks)
  return { path, text, blocks }
}

function refuseUnused(blocks: readonly Block[]): void {
  const lastRun = blocks.findLastIndex(({ use }) => use === 'run')
  for (const [index, { use, place }] of blocks.entries()) {
    if (use === 'write' && index > lastRun)
      throw new Error(`${place}: no shell block after it uses this file`)
    if (use === 'compare' && blocks.slice(0, index).every(block => block.use !== 'run')) {
      throw new Error(`${place}: an output, and no shell block before it`)
    }
  }
}

function refuseUnknownIds(blocks: readonly Block[]): void {
  const ids = blocks.flatMap(({ attributes }) => attributes.id ?? [])
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`two blocks of the page are called "${twice}"`)
  for (const { place, attributes } of blocks) {
    const unknown = attributes.with.find(id => !ids.includes(id))
    if (unknown !== undefined) throw new Error(`${place}: no block of the page has id=${unknown}`)
  }
}
