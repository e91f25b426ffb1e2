/** What a person can ask an executable that only engines start otherwise. */
export type InfoFlag = 'version' | 'help'

/** The spellings of each, as GNU and Go programs have them. */
const FLAGS: Readonly<Record<string, InfoFlag>> = {
  '--version': 'version',
  '-version': 'version',
  '--help': 'help',
  '-help': 'help',
  '-h': 'help',
}

/** The flag, if it is the only argument; undefined if an engine started the process. */
export function infoFlag(args: readonly string[]): InfoFlag | undefined {
  const [flag = ''] = args
  return args.length === 1 && Object.hasOwn(FLAGS, flag) ? FLAGS[flag] : undefined
}
