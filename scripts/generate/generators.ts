import type { Generator } from './generator.ts'

/** Everything that `npm run generate` makes and `npm run check` compares. One more generator is one more line. */
export const generators: readonly Generator[] = []
