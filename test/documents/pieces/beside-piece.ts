import type { Block } from '../page/block.ts'
import type { Page } from '../page/read-page.ts'
import { topBlocks } from './top-blocks.ts'

/**
 * What has to stand beside a piece so that it is a configuration: the blocks of its page that it names, and from
 * README's first configuration the requirements and the provider, where nothing beside brings its own.
 */
export function besidePiece(piece: Block, page: Page, first: string): string {
  const neighbours = neighboursOf(piece, page, new Set([piece])).map(({ text }) => text)
  const present = topBlocks([piece.text, ...neighbours].join('\n'))
  const missing = topBlocks(first).filter(({ head }) => {
    if (head === 'terraform') return !present.some(block => block.head === head && requires(block.text))
    return head === 'provider "ekb"' && !present.some(block => block.head === head && !hasAlias(block.text))
  })
  return [...missing.map(({ text }) => text), ...neighbours].join('\n\n')
}

/** README's first configuration: its first block that says what it requires. */
export function firstConfiguration(readme: Page): string {
  const first = readme.blocks.find(({ language, text }) => language === 'hcl' && requires(text))
  if (first === undefined) throw new Error('README.md has no configuration with required_providers')
  return first.text
}

function neighboursOf(block: Block, page: Page, seen: Set<Block>): Block[] {
  return block.attributes.with.flatMap(id => {
    const other = page.blocks.find(({ attributes }) => attributes.id === id)
    if (other === undefined || seen.has(other)) return []
    seen.add(other)
    return [...neighboursOf(other, page, seen), other]
  })
}

function requires(text: string): boolean {
  return /\brequired_providers\b/.test(text)
}

function hasAlias(text: string): boolean {
  return /^\s*alias\s*=/m.test(text)
}
