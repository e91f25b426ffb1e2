import { isObject, type Json, objectAt, objectsAt, textAt } from '../../core/json/index.ts'
import { camelCase } from '../../core/messages/index.ts'
import { DEFINITIONS, resourcesIn } from '../../keys/model/definitions.ts'
import type { ManagedState } from './managed-key.ts'
import { keysOfResource, type Remember } from './state-resource.ts'

const TYPES = new Map(
  resourcesIn(DEFINITIONS).map(({ name }) => [`ekb:index:${camelCase(`_${name}`)}`, name]),
)

/** What marks an object as a secret of Pulumi: the member, and what it says then. */
const SIGNATURE = '4dabf18193072939515e22adb298388d'
const SECRET = '1b47061264138c4ac30d75fd1eb44270'

/** Reads what `pulumi stack export` prints, with or without `--show-secrets`. */
export function readPulumiState(document: Json, state: string, remember: Remember): ManagedState {
  const engine = 'pulumi'
  const keys = objectsAt(objectAt(document, 'deployment'), 'resources').flatMap(one => {
    const resource = TYPES.get(textAt(one, 'type') ?? '')
    // What a program only reads has the mark of something that belongs to somebody else.
    if (resource === undefined || one['external'] === true) return []
    const address = textAt(one, 'urn') ?? ''
    const isLeftover = one['delete'] === true
    const outputs = modelled(objectAt(one, 'outputs'))
    // The id of a rotating key is that of one of its keys, each of which has its own.
    const values = resource === 'api_key' ? { ...outputs, id: textAt(one, 'id') } : outputs
    return keysOfResource({ state, engine, address, resource, isLeftover, values }, remember)
  })
  return { state, engine, keys }
}

/** The same with the names of the model. Only entries of objects of the model are renamed: others are not read. */
function modelled(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
      Array.isArray(entry) ? entry.map(plain) : plain(entry),
    ]),
  )
}

/** A secret that is encrypted is not known; one that is shown is what it contains. */
function plain(value: unknown): unknown {
  if (!isObject(value)) return value
  if (value[SIGNATURE] !== SECRET) return modelled(value)
  const { plaintext } = value
  try {
    return typeof plaintext === 'string' ? plain(JSON.parse(plaintext)) : undefined
  } catch {
    return undefined
  }
}
