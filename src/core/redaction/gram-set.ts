/** This many consecutive characters of a value reveal it. */
export const GRAM = 8

const BITS = 6
const HALF = 2 ** 24

/**
 * The runs of eight characters in the values. Each run is stored as one number of 48 bits, and each next number
 * takes one step from the last one, so that a text is scanned once, however many values the set has.
 */
export class GramSet {
  readonly #grams = new Set<number>()

  /** Adds every run of a spelled value. */
  add(spelled: string): void {
    eachGram(spelled, gram => {
      this.#grams.add(gram)
    })
  }

  /** The parts of a spelled text that runs of the set cover. Adjacent parts count as two. */
  coverage(spelled: string): { begin: number; end: number }[] {
    const covered: { begin: number; end: number }[] = []
    if (this.#grams.size === 0) return covered
    eachGram(spelled, (gram, begin) => {
      if (!this.#grams.has(gram)) return
      const last = covered.at(-1)
      if (last !== undefined && begin < last.end) last.end = begin + GRAM
      else covered.push({ begin, end: begin + GRAM })
    })
    return covered
  }
}

function eachGram(spelled: string, see: (gram: number, begin: number) => void): void {
  let high = 0
  let low = 0
  for (let index = 0; index < spelled.length; index += 1) {
    high = ((high << BITS) | (low >>> (24 - BITS))) & (HALF - 1)
    low = ((low << BITS) | codeOf(spelled.charCodeAt(index))) & (HALF - 1)
    if (index >= GRAM - 1) see(high * HALF + low, index - GRAM + 1)
  }
}

/** Letters and digits each get a number of their own; other characters share the rest of the 64. */
function codeOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 97
  if (unit >= 48 && unit <= 57) return unit - 22
  return 36 + (unit % 28)
}
