import type { Example } from '../../../src/pulumi/provider/schema/examples/index.ts'
import * as examples from '../../../src/pulumi/provider/schema/examples/index.ts'

/** The programs that the reference shows in a language, by a name for their file or folder. */
export function shownPrograms(language: Exclude<keyof Example, 'title'>): readonly [string, string][] {
  return Object.entries(examples).map(([name, example]) => [name.toLowerCase(), `${example[language]}\n`])
}
