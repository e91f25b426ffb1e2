import {
  apiKey,
  CREATE_FIRST,
  type Engine,
  expectEmptyPlan,
  HEADER,
  openWorkspace,
} from '../harness/index.ts'
import { expectNoChange, openStack, apiKey as pulumiKey } from '../harness/pulumi/index.ts'
import type { StateFile } from '../harness/terraform/state-file.ts'

/** A key as the configuration has it. */
export interface WantedKey {
  readonly name: string
  /** Another revision rotates the key. */
  readonly revision: string
  /** Whether the new key of a rotation is made before the old one is deleted. Default: false. */
  readonly newFirst?: boolean
}

/** A key as the state has it. */
export interface HeldKey {
  readonly id: string
  /** `sha256:` and 16 hex digits; absent where the state does not know the value. */
  readonly fingerprint?: string
  /** Whether value and secret are there. */
  readonly hasSecret: boolean
}

/** What a command came to: everything that it said, and whether it ended with 0. */
export interface Ended {
  readonly ok: boolean
  readonly text: string
}

/** Keys that one engine manages on one platform, in a folder of its own. */
export interface Deployment extends AsyncDisposable {
  declare(keys: readonly WantedKey[]): Promise<void>
  /** Makes it so; whatever comes of it. */
  apply(): Promise<Ended>
  destroy(): Promise<Ended>
  /** Fails where a plan, with its refresh, changes or warns of anything. */
  expectNothingToDo(): Promise<void>
  /** Every key of the state, old halves of replacements that are not finished among them. */
  held(): Promise<readonly HeldKey[]>
}

const ROTATES = { type: 'locked_down_viewer', rotate_after: '90d' } as const

/** Opens a deployment of the kind that the engine needs. */
export function openDeployment(engine: Engine, env: Readonly<Record<string, string>>): Promise<Deployment> {
  return engine.name === 'pulumi' ? openPulumi(engine, env) : openTerraform(engine, env)
}

async function openTerraform(engine: Engine, env: Readonly<Record<string, string>>): Promise<Deployment> {
  const workspace = await openWorkspace({ engine, env })
  const run = async (...args: string[]): Promise<Ended> => {
    const { code, text } = await workspace.run(...args, '-auto-approve', '-no-color')
    return { ok: code === 0, text }
  }
  return {
    declare: keys =>
      workspace.write(
        HEADER +
          keys
            .map(({ name, revision, newFirst }, index) =>
              apiKey(
                `key_${index}`,
                { name, ...ROTATES, keepers: { revision } },
                newFirst ? CREATE_FIRST : '',
              ),
            )
            .join(''),
      ),
    apply: () => run('apply'),
    destroy: () => run('destroy'),
    expectNothingToDo: () => expectEmptyPlan(workspace),
    async held() {
      const { resources } = JSON.parse(await workspace.readFile('terraform.tfstate')) as StateFile
      return resources
        .filter(({ mode, type }) => mode === 'managed' && type === 'ekb_api_key')
        .flatMap(({ instances }) => instances)
        .map(({ attributes }) => heldKey(attributes['id'], attributes))
    },
    [Symbol.asyncDispose]: () => workspace[Symbol.asyncDispose](),
  }
}

async function openPulumi(engine: Engine, env: Readonly<Record<string, string>>): Promise<Deployment> {
  const stack = await openStack({ engine, env })
  const run = async (operation: 'up' | 'destroy', ...args: string[]): Promise<Ended> => {
    const { code, stdout, stderr } = await (await stack.start(operation, ...args)).ended
    return { ok: code === 0, text: `${stdout}\n${stderr}`.replace(/\s+/g, ' ') }
  }
  return {
    declare: keys =>
      stack.write({
        resources: Object.fromEntries(
          keys.map(({ name, revision, newFirst = false }, index) => [
            `key-${index}`,
            pulumiKey(
              { name, type: ROTATES.type, rotateAfter: ROTATES.rotate_after, keepers: { revision } },
              { deleteBeforeReplace: !newFirst },
            ),
          ]),
        ),
      }),
    apply: () => run('up', '--refresh'),
    destroy: () => run('destroy'),
    expectNothingToDo: () => expectNoChange(stack, '--refresh'),
    async held() {
      const { resources } = await stack.exported()
      return resources
        .filter(({ type }) => type === 'ekb:index:ApiKey')
        .map(({ id, outputs }) => heldKey(id, outputs))
    },
    [Symbol.asyncDispose]: () => stack[Symbol.asyncDispose](),
  }
}

function heldKey(id: unknown, values: Readonly<Record<string, unknown>>): HeldKey {
  const { fingerprint, key, secret } = values
  return {
    id: String(id),
    ...(typeof fingerprint === 'string' && { fingerprint }),
    hasSecret: typeof key === 'string' && typeof secret === 'string' && secret !== '',
  }
}
