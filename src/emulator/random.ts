import { createHash, randomBytes } from 'node:crypto'

/**
 * Where keys, secrets and ids get their bytes from. A label names each use once, so a seeded source
 * gives the same bytes for the same use, whatever else was drawn before.
 */
export interface Random {
  /** `size` bytes, 32 at most. */
  bytes(label: string, size: number): Buffer
  /** A number from 0 up to, but not including, 1. */
  fraction(label: string): number
}

/** The system's randomness; labels are without effect. */
export const systemRandom: Random = {
  bytes: (_label, size) => randomBytes(size),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
}

/** Randomness that is the same in every run with the same seed. For tests: it protects nothing. */
export function seededRandom(seed: string): Random {
  const digest = (label: string) => createHash('sha256').update(`${seed}\n${label}`).digest()
  return {
    bytes: (label, size) => digest(label).subarray(0, size),
    fraction: label => digest(label).readUInt32BE() / 2 ** 32,
  }
}
