import { DEFINITIONS, readableIn } from '../../keys/model/index.ts'

const PREFIX = 'ekb_'
const PROVIDER = /(?:^|\/)ekb\/ekb$/

/** The types that this version knows, by the model's names. */
const KNOWN: ReadonlySet<string> = new Set(readableIn(DEFINITIONS).map(({ name }) => name))

/** Whether a resource is of the `ekb` provider, whether or not this version knows its type. */
export function isOurs(type: string, provider: string | undefined): boolean {
  return type.startsWith(PREFIX) || (provider !== undefined && PROVIDER.test(provider))
}

/** The model's name of a type. */
export function modelType(type: string): string {
  return type.startsWith(PREFIX) ? type.slice(PREFIX.length) : type
}

export function isKnownType(type: string): boolean {
  return KNOWN.has(modelType(type))
}
