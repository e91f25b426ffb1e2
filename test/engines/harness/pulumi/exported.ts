import { logicalName } from './events.ts'

/** A resource of an exported state, with secrets in clear. */
export interface ExportedResource {
  readonly urn: string
  readonly name: string
  readonly type: string
  readonly id: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly outputs: Readonly<Record<string, unknown>>
  /** The outputs that the engine holds as secrets, `current.key` for one within another, in order of the alphabet. */
  readonly secrets: readonly string[]
  readonly protect: boolean
  /** True for the old half of a replacement that could not be deleted yet. */
  readonly pendingDelete: boolean
}

/** A stack's state. */
export interface ExportedState {
  /** Without the stack itself. */
  readonly resources: readonly ExportedResource[]
  /** Outputs of the stack, secrets in clear. */
  readonly outputs: Readonly<Record<string, unknown>>
  /** The outputs that are secrets, in order of the alphabet. */
  readonly secretOutputs: readonly string[]
}

interface Raw {
  readonly deployment: {
    readonly resources?: readonly {
      readonly urn: string
      readonly type: string
      readonly id?: string
      readonly inputs?: Readonly<Record<string, unknown>>
      readonly outputs?: Readonly<Record<string, unknown>>
      readonly protect?: boolean
      readonly delete?: boolean
    }[]
  }
}

/** Marks a value as special (sdk/go/common/resource/sig/sig.go); the value beside it says in what way. */
const SIGNATURE = '4dabf18193072939515e22adb298388d'
const SECRET = '1b47061264138c4ac30d75fd1eb44270'

/** Reads what `pulumi stack export --show-secrets` prints. */
export function readExported(json: string): ExportedState {
  const { resources = [] } = (JSON.parse(json) as Raw).deployment
  const all = resources.map(({ urn, type, id = '', inputs = {}, outputs = {}, ...marks }) => ({
    urn,
    name: logicalName(urn),
    type,
    id,
    inputs: inClear(inputs) as Record<string, unknown>,
    outputs: inClear(outputs) as Record<string, unknown>,
    secrets: secretPaths(outputs).sort(),
    protect: marks.protect === true,
    pendingDelete: marks.delete === true,
  }))
  const stack = all.find(({ type }) => type === 'pulumi:pulumi:Stack')
  return {
    resources: all.filter(resource => resource !== stack),
    outputs: stack?.outputs ?? {},
    secretOutputs: stack?.secrets ?? [],
  }
}

function isSecret(value: unknown): value is { readonly plaintext: string } {
  return isObject(value) && value[SIGNATURE] === SECRET
}

function secretPaths(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (isSecret(value)) return name
    return isObject(value) ? secretPaths(value).map(path => `${name}.${path}`) : []
  })
}

function inClear(value: unknown): unknown {
  if (isSecret(value)) return inClear(JSON.parse(value.plaintext))
  if (Array.isArray(value)) return value.map(inClear)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, inClear(entry)]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
