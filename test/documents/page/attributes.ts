/** What the info string of a block says behind its language; `undefined` or `false` where it says nothing. */
export interface Attributes {
  /** The path that the block is written to, from the folder of the shell; `~/` is the home folder. */
  readonly file?: string
  /** The block is added to its file. */
  readonly append: boolean
  /** The block is what the shell block before it prints. */
  readonly output: boolean
  /** The shell block ends with another exit code than 0. */
  readonly fails: boolean
  /** What the reader types when a command of the block asks, one line for each word. */
  readonly types?: string
  /** The name by which other pieces of the page ask for this block. */
  readonly id?: string
  /** The blocks that a piece of configuration needs beside it. */
  readonly with: readonly string[]
  /** Why a plan of the piece makes no sense. */
  readonly validateOnly?: string
  /** The folder of this block and of those behind it, from the folder of the page. */
  readonly cwd?: string
  /** A new, empty folder from here on. */
  readonly fresh: boolean
  /** README says this once, and every other page begins with it. */
  readonly once: boolean
  /** Commands that the reader must have from here on, beside those that README names. */
  readonly needs: readonly string[]
  /** A server that the reader must have from here on. */
  readonly server?: string
  /** Why the block cannot run here. */
  readonly notRun?: string
  /** The test that runs the block in the place that it is for, from the root of the repository. */
  readonly testedBy?: string
}

const FLAGS = ['append', 'output', 'fails', 'fresh', 'once'] as const
const VALUES = [
  'file',
  'types',
  'id',
  'with',
  'validate-only',
  'cwd',
  'needs',
  'server',
  'not-run',
  'tested-by',
] as const
const ONE = /^\s*(?<name>[a-z-]+)(?:=(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+)))?(?=\s|$)/

/** Reads an info string. Throws a `SyntaxError` that names the word which it does not know. */
export function readInfo(info: string): { language: string; attributes: Attributes } {
  const [, language = '', rest = ''] = /^\s*(\S*)(.*)$/s.exec(info) ?? []
  const values = new Map<string, string>()
  for (let left = rest; left.trim() !== ''; ) {
    const found = ONE.exec(left)
    if (found?.groups === undefined) throw new SyntaxError(`"${left.trim()}" is no attribute of a block`)
    const { name = '', quoted, plain } = found.groups
    if (values.has(name)) throw new SyntaxError(`"${name}" stands there twice`)
    values.set(name, readValue(name, quoted ?? plain))
    left = left.slice(found[0].length)
  }
  return { language, attributes: shape(values) }
}

function readValue(name: string, value: string | undefined): string {
  if (FLAGS.some(flag => flag === name)) {
    if (value !== undefined) throw new SyntaxError(`"${name}" takes no value`)
    return ''
  }
  if (!VALUES.some(known => known === name)) throw new SyntaxError(`"${name}" is no attribute of a block`)
  if (value === undefined || value.trim() === '') throw new SyntaxError(`"${name}" needs a value`)
  return value
}

function shape(values: ReadonlyMap<string, string>): Attributes {
  const text = <Name extends string>(key: string, name: Name) => {
    const value = values.get(key)
    return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: string }
  }
  const list = (key: string) => values.get(key)?.split(/[\s,]+/) ?? []
  return {
    ...text('file', 'file'),
    ...text('types', 'types'),
    ...text('id', 'id'),
    ...text('validate-only', 'validateOnly'),
    ...text('cwd', 'cwd'),
    ...text('server', 'server'),
    ...text('not-run', 'notRun'),
    ...text('tested-by', 'testedBy'),
    append: values.has('append'),
    output: values.has('output'),
    fails: values.has('fails'),
    fresh: values.has('fresh'),
    once: values.has('once'),
    with: list('with'),
    needs: list('needs'),
  }
}
