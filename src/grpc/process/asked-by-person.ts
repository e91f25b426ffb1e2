/** What a person may ask an executable that is meant for engines. */
export type Asked = 'version' | 'help'

/** The words for each, in the ways of GNU and of Go. */
const WORDS: Readonly<Record<string, Asked>> = {
  '--version': 'version',
  '-version': 'version',
  '--help': 'help',
  '-help': 'help',
  '-h': 'help',
}

/** What a person asks with the one argument that there is; undefined where an engine started the process. */
export function askedByPerson(args: readonly string[]): Asked | undefined {
  const [word = ''] = args
  return args.length === 1 && Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
}
