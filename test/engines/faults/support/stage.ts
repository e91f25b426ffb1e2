import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Engine } from '../../../../scripts/engines/find.ts'
import {
  type Emulator,
  type EmulatorOptions,
  type KeyRecord,
  startEmulator,
} from '../../../../src/emulator/index.ts'
import { type Canary, findCanaries } from '../../canary/canaries.ts'
import { type Command, describeOutcome, type Outcome, startCommand } from '../../harness/command.ts'

/** A key as the state has it. */
export interface StateKey {
  readonly name: string
  readonly id: string
  readonly tainted: boolean
  /** Whether it is the old half of a replacement that is not finished. */
  readonly deposed: boolean
}

/** An emulator, and a folder in which an engine manages keys on it. */
export interface Stage extends AsyncDisposable {
  readonly emulator: Emulator
  /** The working directory. */
  readonly folder: string
  /** Where the commands put temporary files: the providers' sockets, for instance. */
  readonly temporary: string
  /** The whole environment of the commands; what is changed here counts from the next one on. */
  readonly env: Record<string, string | undefined>
  /** Every key and secret that ever was on the platform, those of the provider among them. */
  canaries(): readonly Canary[]
  /** Writes `main.tf`, below the blocks that every configuration begins with. */
  write(main: string): Promise<void>
  /** Runs a command to its end, however that is, and sees to it that it prints no secret. */
  run(...args: string[]): Promise<Outcome>
  /** Runs a command that must end with 0. */
  succeed(...args: string[]): Promise<Outcome>
  /** Starts a command that a signal will end. */
  start(...args: string[]): Command
  /** The end of a command that was started; it has printed no secret. */
  ended(command: Command): Promise<Outcome>
  state(): Promise<readonly StateKey[]>
  /** What the providers left in the folder for temporary files. */
  sockets(): Promise<readonly string[]>
  /** What engine and provider have logged. */
  log(): Promise<string>
}

export interface StageOptions {
  readonly engine: Engine
  /** The engine's CLI configuration, which names the provider's file. */
  readonly cliConfig: string
  /** Resources and data sources; the provider block is there already. */
  readonly main: string
  readonly env?: Readonly<Record<string, string>>
  readonly emulator?: EmulatorOptions
}

/** Opens a stage. Nothing is applied yet. */
export async function openStage({ engine, cliConfig, main, env, ...more }: StageOptions): Promise<Stage> {
  const emulator = await startEmulator(more.emulator)
  const root = await mkdtemp(join(tmpdir(), 'ekb-stage-'))
  const [folder, temporary, home] = [join(root, 'work'), join(root, 't'), join(root, 'home')]
  for (const path of [folder, temporary, home]) await mkdir(path)
  const environment: Stage['env'] = {
    PATH: process.env['PATH'],
    HOME: home,
    TMPDIR: temporary,
    TF_CLI_CONFIG_FILE: cliConfig,
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    TF_LOG_PATH: join(root, 'log'),
    CHECKPOINT_DISABLE: '1',
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
    EKB_MAX_RETRIES: '1',
    ...env,
  }
  const ever: KeyRecord[] = [...emulator.keys()]
  emulator.subscribe(mutations => {
    for (const mutation of mutations) if (mutation.op === 'create') ever.push(mutation.key)
  })
  const commands = new Set<Command>()
  const stage: Stage = {
    emulator,
    folder,
    temporary,
    env: environment,
    canaries: () =>
      ever.flatMap(({ name, value, secret }) => [
        { what: `the value of ${name}`, value },
        { what: `the secret of ${name}`, value: secret },
      ]),
    write: text => writeFile(join(folder, 'main.tf'), configuration(text)),
    run: (...args) => stage.ended(stage.start(...args)),
    async succeed(...args) {
      const outcome = await stage.run(...args)
      if (outcome.code === 0) return outcome
      throw new Error(describeOutcome(outcome))
    },
    start(...args) {
      const command = startCommand(engine.path, args, { cwd: folder, env: environment })
      commands.add(command)
      return command
    },
    async ended(command) {
      const outcome = await command.ended
      const { stdout, stderr } = outcome
      expect(findCanaries({ stdout, stderr }, stage.canaries())).toEqual([])
      return outcome
    },
    state: async () => keysIn(await readFile(join(folder, 'terraform.tfstate'), 'utf8').catch(() => '')),
    sockets: async () => (await readdir(temporary)).filter(name => name.startsWith('plugin')),
    log: () => readFile(join(root, 'log'), 'utf8').catch(() => ''),
    async [Symbol.asyncDispose]() {
      for (const command of commands) command.signalGroup('SIGKILL')
      await emulator.close()
      await rm(root, { recursive: true, force: true })
    },
  }
  await stage.write(main)
  return stage
}

function configuration(main: string): string {
  return `terraform {\n  required_providers {\n    ekb = { source = "ekb/ekb" }\n  }\n}\n\nprovider "ekb" {}\n\n${main}\n`
}

interface StateFile {
  readonly resources?: readonly {
    readonly mode: string
    readonly type: string
    readonly instances: readonly {
      readonly status?: string
      readonly deposed?: string
      readonly attributes: Readonly<Record<string, unknown>>
    }[]
  }[]
}

function keysIn(file: string): StateKey[] {
  const { resources = [] } = (file === '' ? {} : JSON.parse(file)) as StateFile
  return resources
    .filter(({ mode, type }) => mode === 'managed' && type === 'ekb_api_key')
    .flatMap(({ instances }) => instances)
    .map(({ status, deposed, attributes }) => ({
      name: String(attributes['name']),
      id: String(attributes['id']),
      tainted: status === 'tainted',
      deposed: deposed !== undefined,
    }))
}
