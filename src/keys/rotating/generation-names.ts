import { createHash } from 'node:crypto'

/** How many characters the name of a rotating key may have: a tag and a generation come behind it. */
export const LONGEST_ROTATING_NAME = 240

const TAG_LENGTH = 4
const TAG_CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz'
const NAME = /^(.+)\.([0-9a-z]{4})\.([1-9][0-9]{0,8})$/is

/** What the name of a generation says: `teams-bot.k3f9.8`. */
export interface GenerationName {
  readonly base: string
  /** Four characters of `0-9a-z`, the same for all keys of one rotating key. */
  readonly tag: string
  readonly generation: number
}

/** The name of a generation on the platform. */
export function generationName({ base, tag, generation }: GenerationName): string {
  return `${base}.${tag}.${generation}`
}

/** Reads the name of a key as the name of a generation; absent where it is none. */
export function parseGenerationName(name: string): GenerationName | undefined {
  const [, base, tag, generation] = NAME.exec(name.trim()) ?? []
  if (base === undefined || tag === undefined) return undefined
  return { base, tag: tag.toLowerCase(), generation: Number(generation) }
}

/**
 * Makes the tag of a new rotating key.
 *
 * @param random answers a number from 0 to less than 1
 */
export function newTag(random: () => number): string {
  const character = () => TAG_CHARACTERS[Math.floor(random() * TAG_CHARACTERS.length)] ?? '0'
  return Array.from({ length: TAG_LENGTH }, character).join('')
}

/**
 * The tag for a key that has none in its name, because it was adopted. A plan and its apply have to agree on it,
 * so it follows from the public id.
 */
export function tagOfAdopted(id: string): string {
  const bytes = createHash('sha256').update(id).digest()
  return newTag(nextOf([...bytes].map(byte => byte / 256)))
}

function nextOf(numbers: readonly number[]): () => number {
  let at = 0
  return () => numbers[at++ % numbers.length] ?? 0
}
