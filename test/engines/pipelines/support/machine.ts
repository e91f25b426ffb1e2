import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { type CommandResult, run } from '../../../../scripts/command.ts'

/** A machine of a CI: an empty home, a checked-out repository, and the commands of its image and no others. */
export interface Machine extends AsyncDisposable {
  readonly workspace: string
  readonly home: string
  readonly temporary: string
  /** The folder of commands, the only one on PATH. */
  readonly bin: string
  /** Runs words to their end, with nothing in the environment but PATH, HOME, TMPDIR and what is given. */
  run(words: readonly string[], env?: NodeJS.ProcessEnv, cwd?: string): Promise<CommandResult>
  /** Runs a script from a file, as CIs do; `shell` is the words before its path. */
  script(text: string, shell: readonly string[], env?: NodeJS.ProcessEnv): Promise<CommandResult>
  /** Makes a command of the machine: a link to this file. */
  install(name: string, path: string): Promise<void>
  /** Paths of what is left on it that holds one of these values, or a saved plan. */
  leftovers(secrets: readonly string[]): Promise<readonly string[]>
}

/** What every image has, whatever its commands are made of. */
const EVERYWHERE = [
  ...['sh', 'cat', 'cp', 'mkdir', 'mv', 'rm', 'ln', 'ls', 'cut', 'grep', 'head', 'sed', 'tr', 'readlink'],
  ...['dirname', 'env', 'gzip', 'tar', 'unzip', 'sha256sum', 'touch', 'chmod', 'timeout'],
]

/** What every image with a GNU system has. */
export const GNU = [...EVERYWHERE, 'bash', 'curl', 'git', 'uname', 'mktemp']

/** What an image has that is built on busybox. */
const APPLETS = [...EVERYWHERE, 'ash', 'wget']

/**
 * @param commands names of commands of this system, or the path of busybox, which then is all that there is
 * @param files of the repository
 */
export async function openMachine(
  commands: readonly string[] | { readonly busybox: string },
  files: Readonly<Record<string, string>>,
): Promise<Machine> {
  const folder = await mkdtemp(join(tmpdir(), 'ekb-ci-'))
  const [workspace, home, temporary, bin] = ['workspace', 'home', 'tmp', 'bin'].map(name =>
    join(folder, name),
  ) as [string, string, string, string]
  for (const made of [workspace, home, temporary, bin]) await mkdir(made)
  const base = { PATH: bin, HOME: home, TMPDIR: temporary, CHECKPOINT_DISABLE: '1' }
  const machine: Machine = {
    ...{ workspace, home, temporary, bin },
    run: ([command = '', ...args], env = {}, cwd = workspace) => {
      const path = command.includes('/') ? command : join(bin, command)
      return run(path, args, { cwd, env: { ...base, ...env } })
    },
    async script(text, shell, env) {
      const file = join(folder, 'step.sh')
      await writeFile(file, text)
      return machine.run([...shell, file], env)
    },
    install: (name, path) => symlink(path, join(bin, name)),
    async leftovers(secrets) {
      const left: string[] = []
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name)
        // Nothing else is this large than programs and their archives.
        if (!entry.isFile() || (await stat(path)).size > 20_000_000) continue
        const text = (await readFile(path)).toString('latin1')
        if (secrets.some(secret => text.includes(secret)) || /^PK.*tfplan/s.test(text)) left.push(path)
      }
      return left
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true })
    await writeFile(join(workspace, name), text)
  }
  if ('busybox' in commands) for (const name of APPLETS) await machine.install(name, commands.busybox)
  else for (const name of commands) await machine.install(name, await whereIs(name))
  return machine
}

/** Writes a command of the machine: a script. */
export async function writeCommand({ bin }: Machine, name: string, text: string): Promise<void> {
  await writeFile(join(bin, name), text)
  await chmod(join(bin, name), 0o755)
}

async function whereIs(name: string): Promise<string> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name)
    if ((await stat(path).catch(() => undefined))?.isFile()) return path
  }
  throw new Error(`this test needs the command ${name}`)
}
