import { existsSync } from 'node:fs'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { dist } from '../../../../scripts/build/places.ts'
import { type Command, describeOutcome, type Outcome } from '../command.ts'
import { type EngineFolder, openEngineFolder, requireSuccess } from '../engine-folder.ts'
import type { Engine } from '../engines.ts'
import { withoutValues } from '../without-values.ts'
import { type Events, readEvents } from './events.ts'
import { type ExportedResource, type ExportedState, readExported } from './exported.ts'
import { type Program, projectFile } from './program.ts'
import { transitServer } from './transit-server.ts'

/** A command that works on the stack's resources and writes an event log. */
export type Operation = 'up' | 'preview' | 'refresh' | 'destroy' | 'import'

/** What an {@link Operation} came to. */
export interface Ran extends Outcome, Events {}

/** An operation that is under way. */
export interface Running extends Omit<Command, 'ended'> {
  readonly ended: Promise<Ran>
}

/** A stack of its own: project, backend, home and temporary files in one folder that goes when it is disposed. */
export interface Stack
  extends Pick<EngineFolder, 'folder' | 'engine' | 'env' | 'files' | 'processes' | 'killProcesses'>,
    AsyncDisposable {
  /** Writes Pulumi.yaml. */
  write(program: Program): Promise<void>
  /** Runs an operation that must end with 0. */
  up(...args: string[]): Promise<Ran>
  preview(...args: string[]): Promise<Ran>
  refresh(...args: string[]): Promise<Ran>
  destroy(...args: string[]): Promise<Ran>
  import(...args: string[]): Promise<Ran>
  /** Runs an operation that must not end with 0. */
  fail(operation: Operation, ...args: string[]): Promise<Ran>
  /** Starts an operation; it may end in any way. */
  start(operation: Operation, ...args: string[]): Promise<Running>
  /** Runs any other command of the engine, such as `stack export`, which must end with 0. */
  pulumi(...args: string[]): Promise<Outcome>
  /** Sets settings of the stack; the secret ones are encrypted. */
  configure(plain: Readonly<Record<string, string>>, secret?: Readonly<Record<string, string>>): Promise<void>
  /** The state with its secrets in clear. */
  exported(): Promise<ExportedState>
  /** One resource of the state by its logical name. Throws where there is none, or more than one. */
  resource(name: string): Promise<ExportedResource>
  /** The URN of a resource by its logical name and type, by default an ApiKey. */
  urn(name: string, type?: string): string
}

export interface StackOptions {
  readonly engine: Engine
  readonly program?: Program
  /** On top of what every command gets, for instance the settings of an emulator. */
  readonly env?: Readonly<Record<string, string>>
  /** Where `pulumi-resource-ekb` is. Default: what the build made. */
  readonly providerFolder?: string
  /** The stack that this is another working copy of, with the same backend. Default: a new, empty one. */
  readonly copyOf?: Stack
  /** What encrypts the secrets of the state: a passphrase, as most stacks have it, or a {@link transitServer}. */
  readonly encryptedBy?: 'passphrase' | 'transit'
}

const PROJECT = 'ekb-test'
const STACK = 'dev'
const EXECUTABLE = 'pulumi-resource-ekb'

/** Opens a folder of its own with an empty stack in it, or with a copy of one. */
export async function openStack(options: StackOptions): Promise<Stack> {
  const { engine, providerFolder = join(dist, 'bin'), encryptedBy = 'transit' } = options
  if (!existsSync(join(providerFolder, EXECUTABLE))) {
    throw new Error(`${join(providerFolder, EXECUTABLE)} is not there: npm run build`)
  }
  const transit = encryptedBy === 'transit' ? await transitServer() : undefined
  const base = await openEngineFolder({
    engine,
    folders: ['project', 'backend', 'home', 'tmp', 'events'],
    workIn: 'project',
    marked: 'PULUMI_HOME',
    env: path => ({
      PATH: [dirname(engine.path), process.env['PATH']].join(delimiter),
      HOME: path('home'),
      TMPDIR: path('tmp'),
      PULUMI_HOME: path('home/.pulumi'),
      PULUMI_BACKEND_URL: `file://${path('backend')}`,
      ...(transit?.env ?? { PULUMI_CONFIG_PASSPHRASE: '' }),
      PULUMI_SKIP_UPDATE_CHECK: 'true',
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
      PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: 'true',
      PULUMI_DEBUG_COMMANDS: 'true',
      ...options.env,
    }),
  })
  let operations = 0
  const start = (args: readonly string[]) => base.start(...args, '--non-interactive', '--color', 'never')

  const stack: Stack = {
    ...base,
    write: program =>
      writeFile(base.path('project/Pulumi.yaml'), projectFile(program, PROJECT, providerFolder)),
    up: (...args) => succeed('up', args),
    preview: (...args) => succeed('preview', args),
    refresh: (...args) => succeed('refresh', args),
    destroy: (...args) => succeed('destroy', args),
    import: (...args) => succeed('import', args),
    async fail(operation, ...args) {
      const ran = await (await stack.start(operation, ...args)).ended
      if (ran.code === 0) throw new Error(withoutValues(`it should have failed: ${describeOutcome(ran)}`))
      return ran
    },
    async start(operation, ...args) {
      const log = base.path(`events/${++operations}-${operation}.jsonl`)
      const isPreview = operation === 'preview' || args.includes('--preview-only')
      const unasked = isPreview ? [] : ['--yes', '--skip-preview']
      const command = start([operation, ...args, ...unasked, '--event-log', log])
      const ended = command.ended.then(async outcome => ({
        ...outcome,
        ...readEvents(existsSync(log) ? await readFile(log, 'utf8') : ''),
      }))
      return { ...command, ended }
    },
    async pulumi(...args) {
      return requireSuccess(await start(args).ended)
    },
    async configure(plain, secret = {}) {
      const flags = (name: string, values: Readonly<Record<string, string>>) =>
        Object.entries(values).flatMap(([key, value]) => [name, `${key}=${value}`])
      await stack.pulumi('config', 'set-all', ...flags('--plaintext', plain), ...flags('--secret', secret))
    },
    exported: async () => readExported((await stack.pulumi('stack', 'export', '--show-secrets')).stdout),
    async resource(name) {
      const [found, ...more] = (await stack.exported()).resources.filter(resource => resource.name === name)
      if (found === undefined || more.length > 0) {
        throw new Error(`the state has ${more.length + (found ? 1 : 0)} resources named ${name}`)
      }
      return found
    },
    urn: (name, type = 'ekb:index:ApiKey') => `urn:pulumi:${STACK}::${PROJECT}::${type}::${name}`,
  }

  async function succeed(operation: Operation, args: readonly string[]): Promise<Ran> {
    return requireSuccess(await (await stack.start(operation, ...args)).ended)
  }

  await stack.write(options.program ?? {})
  if (options.copyOf === undefined) {
    const by = transit?.provider ?? 'passphrase'
    await stack.pulumi('stack', 'init', STACK, `--secrets-provider=${by}`)
  } else {
    const settings = `project/Pulumi.${STACK}.yaml`
    await copyFile(join(options.copyOf.folder, settings), base.path(settings))
    await stack.pulumi('stack', 'select', STACK)
  }
  return stack
}
