import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { onTestFinished, type TestContext } from 'vitest'
import { bunPath } from '../../../scripts/build/places.ts'
import { findEngine } from '../../../scripts/engines/find.ts'
import { type EngineProcess, processesWith } from '../../engines/harness/processes.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { SAMPLE_ENTRY } from './sample-provider.ts'

/** A real Pulumi; ends the test as skipped where there is none, unless it is required. */
export async function requirePulumi(context: TestContext): Promise<string> {
  const engine = await findEngine('pulumi')
  if (engine !== undefined) return engine.path
  const why = 'no pulumi on PATH or in the engine cache'
  if (process.env['EKB_REQUIRE_ENGINES']?.split(',').includes('pulumi')) throw new Error(why)
  return context.skip(why)
}

/** Writes the executable `pulumi-resource-sample` to a path. */
export type Install = (path: string) => void

/** A script that runs the sample's source on Node. */
export function installLauncher(path: string): void {
  writeFileSync(path, `#!/bin/sh\nexec '${process.execPath}' '${SAMPLE_ENTRY}' "$@"\n`)
  chmodSync(path, 0o755)
}

/** The sample compiled the way that executables are shipped. */
export function installCompiled(path: string): void {
  const flags = ['--compile', '--bytecode', '--format=esm', '--minify', `--outfile=${path}`]
  execFileSync(bunPath(), ['build', ...flags, SAMPLE_ENTRY], { stdio: 'pipe', cwd: dirname(path) })
}

/** A reference of a program to an output, as in `one.path`. */
export function ref(output: string): string {
  return `\${${output}}`
}

/** What stands in a program besides the project's own settings. */
export type Resources = Readonly<Record<string, { readonly [property: string]: unknown }>>

/** A project with a stack, in which a real Pulumi runs a YAML program with the sample provider. */
export class Project {
  readonly directory = temporaryDirectory('project-')
  readonly store = join(this.directory, 'store')
  /** The executable of the sample. */
  readonly plugin = join(this.directory, 'sample', 'pulumi-resource-sample')
  readonly #pulumi: string

  private constructor(pulumi: string, install: Install) {
    this.#pulumi = pulumi
    for (const name of ['store', 'sample', 'home', 'state']) mkdirSync(join(this.directory, name))
    install(this.plugin)
    onTestFinished(async () => {
      for (const { pid } of await this.processes()) process.kill(pid, 'SIGKILL')
    })
  }

  static async open(pulumi: string, install: Install): Promise<Project> {
    const project = new Project(pulumi, install)
    project.write({})
    const { code, output } = await project.run(['stack', 'init', 'dev'])
    if (code !== 0) throw new Error(output)
    return project
  }

  /** Writes the program: notes by their names. JSON is YAML. */
  write(notes: Resources, outputs: Readonly<Record<string, string>> = {}): void {
    const resources = Object.entries(notes).map(([name, properties]) => [
      name,
      { type: 'sample:Note', properties },
    ])
    const program = {
      name: 'shop',
      runtime: 'yaml',
      plugins: { providers: [{ name: 'sample', path: dirname(this.plugin) }] },
      config: { 'sample:store': { value: this.store } },
      resources: Object.fromEntries(resources),
      outputs,
    }
    writeFileSync(join(this.directory, 'Pulumi.yaml'), JSON.stringify(program))
  }

  /** Runs a command to its end. */
  async run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const command = this.start(args, env)
    const code = await command.exited
    return { code, output: command.output() }
  }

  /** Runs `up`, `refresh` or `destroy` without questions. */
  change(command: 'up' | 'refresh' | 'destroy', env: Readonly<Record<string, string>> = {}) {
    return this.run([command, '--yes', '--skip-preview'], env)
  }

  /** The processes of this project that are left: engine, language host, providers. */
  processes(): Promise<readonly EngineProcess[]> {
    return processesWith(`HOME=${join(this.directory, 'home')}`)
  }

  /** Starts a command in a process group of its own, as a terminal does. */
  start(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const child = spawn(this.#pulumi, [...args, '--non-interactive', '--color=never'], {
      cwd: this.directory,
      detached: true,
      env: {
        PATH: [dirname(this.#pulumi), process.env['PATH']].join(delimiter),
        HOME: join(this.directory, 'home'),
        PULUMI_BACKEND_URL: `file://${join(this.directory, 'state')}`,
        PULUMI_CONFIG_PASSPHRASE: '',
        PULUMI_SKIP_UPDATE_CHECK: 'true',
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
        ...env,
      },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk
      })
    }
    const exited: Promise<number | string | null> = once(child, 'close').then(
      ([code, signal]) => signal ?? code,
    )
    onTestFinished(async () => {
      signalGroup(child, 'SIGKILL')
      await exited
    })
    return { child, exited, output: () => output }
  }
}

/** Sends a signal to all processes of a command, as Ctrl-C in a terminal does. Plugins have groups of their own. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-(child.pid ?? 0), signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
