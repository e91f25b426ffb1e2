import {
  type PolicyResource,
  type ResourceValidationArgs,
  type StackValidationArgs,
  unknownCheckingProxy,
} from '@pulumi/policy'
import { keyPolicies } from '../../../src/pulumi/policy/index.ts'

/** What the engine writes where only the update will tell (sdk/go/common/resource/plugin/rpc.go). */
export const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/** What the tests take for today. */
export const NOW = new Date('2026-11-26T00:00:00Z')

/** A resource as a program has it; what is left out is that of an `ekb:index:ApiKey` without options. */
export interface Given {
  readonly name?: string
  readonly type?: string
  readonly props: Readonly<Record<string, unknown>>
  readonly opts?: { readonly deleteBeforeReplace?: boolean }
  readonly provider?: Readonly<Record<string, unknown>>
}

/** A violation as it was reported. */
export interface Violation {
  readonly policy: string
  /** The logical name of the resource. */
  readonly resource: string
  readonly message: string
}

type Settings = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Runs every policy over these resources as the SDK does, with the proxies that it puts before properties. */
export async function judge(given: readonly Given[], settings: Settings = {}): Promise<Violation[]> {
  const found: Violation[] = []
  const resources = given.map(resourceOf)
  for (const policy of keyPolicies(() => NOW)) {
    const config = { getConfig: <T>() => (settings[policy.name] ?? {}) as T, notApplicable }
    const report = (resource: string) => (message: string, urn?: string) => {
      found.push({ policy: policy.name, resource: urn?.split('::').at(-1) ?? resource, message })
    }
    if ('validateStack' in policy) {
      const args = { ...config, resources, stackTags: new Map() } as unknown as StackValidationArgs
      await policy.validateStack(args, report('the stack'))
    } else if (typeof policy.validateResource === 'function') {
      for (const resource of resources) {
        const args = { ...resource, ...config } as unknown as ResourceValidationArgs
        try {
          await policy.validateResource(args, report(resource.name))
        } catch (cause) {
          if (cause !== NOT_APPLICABLE) throw cause
        }
      }
    }
  }
  return found
}

const NOT_APPLICABLE = new Error('not applicable')

function notApplicable(): never {
  throw NOT_APPLICABLE
}

function resourceOf({ name = 'bot', type = 'ekb:index:ApiKey', props, opts = {}, provider }: Given) {
  return {
    type,
    name,
    urn: `urn:pulumi:dev::test::${type}::${name}`,
    props: unknownCheckingProxy(props) as PolicyResource['props'],
    opts: { protect: false, ignoreChanges: [], aliases: [], additionalSecretOutputs: [], ...opts },
    ...(provider && {
      provider: {
        type: 'pulumi:providers:ekb',
        name: 'default',
        urn: 'urn:pulumi:dev::test::pulumi:providers:ekb::default',
        props: unknownCheckingProxy(provider),
      },
    }),
  }
}
