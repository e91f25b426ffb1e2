import { createHash } from 'node:crypto'
import { parseGenerationName } from '../../platform/generation-name.ts'

const LENGTH = 4
const CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * Makes the tag of a new rotating key.
 *
 * @param random answers a number from 0 to less than 1
 */
export function newTag(random: () => number): string {
  const character = () => CHARACTERS[Math.floor(random() * CHARACTERS.length)] ?? '0'
  return Array.from({ length: LENGTH }, character).join('')
}

/**
 * The tag for a key that has none in its name, because it was adopted. A plan and its apply have to agree on it,
 * so it follows from the public id.
 */
export function tagOfAdopted(id: string): string {
  const bytes = createHash('sha256').update(id).digest()
  return newTag(nextOf([...bytes].map(byte => byte / 256)))
}

/** The tag of the rotating key that a key belongs to: it stays for life, because every generation has it in its name. */
export function tagOfKey({ name, id }: { readonly name: string; readonly id: string }): string {
  return parseGenerationName(name)?.tag ?? tagOfAdopted(id)
}

/** Whether a text has the form of a tag. */
export function isTag(text: string): boolean {
  return /^[0-9a-z]{4}$/.test(text)
}

function nextOf(numbers: readonly number[]): () => number {
  let at = 0
  return () => numbers[at++ % numbers.length] ?? 0
}
