import { type Attributes, readInfo } from './attributes.ts'

/** What is done with a block. */
export type Use = 'run' | 'write' | 'compare' | 'piece' | 'parse' | 'test elsewhere' | 'not run'

/** One fenced block of a page. */
export interface Block {
  /** Where it stands, as `docs/install.md:17`. */
  readonly place: string
  /** In its canonical form: `sh`, `hcl`, `ts`, ... */
  readonly language: string
  readonly text: string
  readonly use: Use
  readonly attributes: Attributes
}

const ALIASES: Readonly<Record<string, string>> = {
  bash: 'sh',
  shell: 'sh',
  terraform: 'hcl',
  yml: 'yaml',
  typescript: 'ts',
  javascript: 'js',
  py: 'python',
  console: 'text',
}

/** Languages whose pieces can be judged where they are in no file. */
const PARSED: ReadonlySet<string> = new Set(['yaml', 'json', 'ts', 'js', 'python', 'go'])

/** Reads one block. Throws an `Error` that begins with its place and says what is wrong with its info string. */
export function readBlock(place: string, info: string, text: string): Block {
  try {
    const { language: word, attributes } = readInfo(info)
    const language = ALIASES[word] ?? word
    const use = useOf(language, attributes)
    refuseMisfits(language, use, attributes)
    return { place, language, text, use, attributes }
  } catch (cause) {
    throw new Error(`${place}: ${(cause as Error).message}`)
  }
}

function useOf(language: string, { notRun, testedBy, file, output }: Attributes): Use {
  if (notRun !== undefined && testedBy !== undefined)
    throw new SyntaxError('a block is run by a test, or not at all')
  if (testedBy !== undefined) return 'test elsewhere'
  if (notRun !== undefined) return 'not run'
  if (output && file !== undefined) throw new SyntaxError('a block is a file or an output, not both')
  if (output) return 'compare'
  if (file !== undefined) return 'write'
  if (language === 'sh') return 'run'
  if (language === 'hcl') return 'piece'
  if (PARSED.has(language)) return 'parse'
  throw new SyntaxError(
    `nobody can judge a block of the language "${language}": give it file=, output or not-run="why"`,
  )
}

function refuseMisfits(language: string, use: Use, { append, ...rest }: Attributes): void {
  const misfits = {
    append: append && rest.file === undefined,
    fails: rest.fails && language !== 'sh',
    types: rest.types !== undefined && language !== 'sh',
    once: rest.once && use !== 'run' && use !== 'write',
    with: rest.with.length > 0 && use !== 'piece',
    'validate-only': rest.validateOnly !== undefined && use !== 'piece',
  }
  for (const [name, misfit] of Object.entries(misfits)) {
    if (misfit) throw new SyntaxError(`"${name}" means nothing here`)
  }
}
