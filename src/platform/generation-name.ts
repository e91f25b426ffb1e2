/**
 * How many characters the name of a rotating key may have: the platform takes 255, and a tag and a generation come
 * behind it.
 */
export const LONGEST_ROTATING_NAME = 240

const NAME = /^(.+)\.([0-9a-z]{4})\.([1-9][0-9]{0,8})$/is

/** What the name of a generation of a rotating key says: `teams-bot.k3f9.8`. */
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
