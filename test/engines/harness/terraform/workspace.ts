import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dist } from '../../../../scripts/build/places.ts'
import { describeOutcome, type Outcome } from '../command.ts'
import { type EngineFolder, openEngineFolder } from '../engine-folder.ts'
import type { Engine } from '../engines.ts'
import { withoutValues } from '../without-values.ts'
import { initialise } from './initialise.ts'
import { type Messages, readMessages } from './messages.ts'
import type { PlanJson } from './plan-json.ts'
import { objectIn, type StateFile, type StateObject } from './state-file.ts'

/** What a plan said and, unless it failed, what is in it. */
export interface Planned extends Outcome, Messages {
  /** Throws where the plan failed. */
  readonly plan: PlanJson
}

/** A folder with a configuration, in which one engine works. */
export interface Workspace
  extends Pick<EngineFolder, 'folder' | 'engine' | 'env' | 'start' | 'run' | 'succeed'>,
    AsyncDisposable {
  /** Writes `main.tf`; further files by name. */
  write(main: string, files?: Readonly<Record<string, string>>): Promise<void>
  /** Runs a command with `-json` and reads its stream; the exit code may be any. */
  listen(...args: string[]): Promise<Outcome & Messages>
  /** Plans into `tfplan`; the exit code is 0 for nothing, 1 for an error, 2 for changes. */
  plan(...args: string[]): Promise<Outcome & Messages>
  /** A {@link plan} that the engine also shows as JSON: one more command, for what its messages do not say. */
  planShown(...args: string[]): Promise<Planned>
  /** Applies what the last {@link plan} saved. */
  applyPlan(): Promise<Outcome>
  /** Plans and applies in one go, without asking. */
  apply(...args: string[]): Promise<Outcome>
  /** The attributes of one resource in the state. Throws where it is not there. */
  attributes(address: string): Promise<Readonly<Record<string, unknown>>>
  /** What the provider made the state hold of one resource. Throws where it is not there. */
  stored(address: string): Promise<Pick<StateObject, 'attributes' | 'private'>>
  outputs(): Promise<Readonly<Record<string, unknown>>>
  /** A file of the folder as it lies on disk. */
  readFile(name: string): Promise<string>
}

export interface WorkspaceOptions {
  readonly engine: Engine
  /** `main.tf`. */
  readonly main?: string
  readonly files?: Readonly<Record<string, string>>
  /** On top of what every command gets, for instance the settings of an emulator. */
  readonly env?: Readonly<Record<string, string>>
  /** The engine's CLI configuration. Default: the one that the build wrote. */
  readonly cliConfig?: string
  /** Whether to run `init`. Default: true. */
  readonly init?: boolean
  /** Whether the lock file is to have checksums, which {@link initialise} spares the engine. Default: false. */
  readonly checksums?: boolean
}

/** What a configuration begins with. */
export const HEADER = `terraform {
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
}
`

/** Opens a folder of its own and, unless told otherwise, lets the engine initialise it. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { engine, main = HEADER, cliConfig = join(dist, 'terraform.rc') } = options
  if (!existsSync(cliConfig)) throw new Error(`${cliConfig} is not there: npm run build`)
  const base = await openEngineFolder({
    engine,
    env: () => ({
      TF_CLI_CONFIG_FILE: cliConfig,
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1',
      ...options.env,
    }),
  })
  const workspace: Workspace = {
    ...base,
    async write(text, more = {}) {
      for (const [name, content] of Object.entries({ 'main.tf': text, ...more })) {
        await writeFile(base.path(name), content)
      }
    },
    async listen(...args) {
      const said = await base.run(...args, '-json')
      return { ...said, ...readMessages(said.stdout) }
    },
    plan: (...args) => workspace.listen('plan', '-detailed-exitcode', '-out=tfplan', ...args),
    async planShown(...args) {
      const said = await workspace.plan(...args)
      const json = said.code === 1 ? undefined : (await base.succeed('show', '-json', 'tfplan')).stdout
      return {
        ...said,
        get plan() {
          if (json === undefined) throw new Error(withoutValues(describeOutcome(said)))
          return JSON.parse(json) as PlanJson
        },
      }
    },
    applyPlan: () => base.succeed('apply', '-no-color', 'tfplan'),
    apply: (...args) => base.succeed('apply', '-no-color', '-auto-approve', ...args),
    attributes: async address => (await workspace.stored(address)).attributes,
    async stored(address) {
      const state = JSON.parse(await workspace.readFile('terraform.tfstate')) as StateFile
      const { attributes, private: beside } = objectIn(state, address)
      return { attributes, ...(beside !== undefined && { private: beside }) }
    },
    async outputs() {
      const { stdout } = await base.succeed('output', '-json')
      const outputs = JSON.parse(stdout) as Record<string, { readonly value: unknown }>
      return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]))
    },
    readFile: name => readFile(base.path(name), 'utf8'),
  }
  await workspace.write(main, options.files)
  if (options.init === false) return workspace
  if (options.checksums === true) await base.succeed('init', '-no-color')
  else await initialise(base, { 'main.tf': main, ...options.files }, cliConfig)
  return workspace
}
