import type { Command, Option } from 'commander'
import type { Terminal } from '../terminal.ts'

/** Ends an answer that leaves the completion to the shell, which then offers files. */
const FILES = ':0\n'

/** A value or an operand that is called so in the help is a path. */
const PATH_NAME = /^(file|folder)$/

/**
 * Answers the question of a shell's script, `ekb complete -- WORD...`: what may stand in place of the last word.
 *
 * @param program every command with its options; the library adds commands of its own to it
 * @param words the words after `ekb`, the last one empty if nothing of it is typed yet
 */
export async function answerCompletion(
  program: Command,
  words: readonly string[],
  terminal: Terminal,
): Promise<void> {
  if (wantsPath(program, words)) {
    terminal.out(FILES)
    return
  }
  // Loaded here, so that other commands do not wait for it.
  const [{ default: tab }, { explained }] = await Promise.all([
    import('@bomb.sh/tab/commander'),
    import('../explain/pages.ts'),
  ])
  // A menu has one line for each.
  for (const command of program.commands) command.description(command.summary())
  const root = tab(program, { completionCommandName: 'completion' })
  root.commands.get('explain')?.argument('code', complete => {
    for (const { code, title } of explained()) complete(code, title)
  })
  root.parse([...words])
}

/** Whether the last word is a path: a value of such an option, such an operand, or a word of another command. */
function wantsPath(program: Command, words: readonly string[]): boolean {
  const before = words.slice(0, -1)
  if (before.includes('--')) return true
  const command = program.commands.find(known => known.name() === before[0])
  if (command === undefined) return false
  const last = words.at(-1) ?? ''
  const [flag = '', value] = last.split('=', 2)
  const option = optionOf(command, value === undefined ? before.at(-1) : flag)
  if (option?.required === true) return PATH_NAME.test(/<(.+)>/.exec(option.flags)?.[1] ?? '')
  return !last.startsWith('-') && command.registeredArguments.some(operand => PATH_NAME.test(operand.name()))
}

function optionOf(command: Command, flag: string | undefined): Option | undefined {
  return command.options.find(({ long, short }) => flag !== undefined && (flag === long || flag === short))
}
