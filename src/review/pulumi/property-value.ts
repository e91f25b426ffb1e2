import { isObject, type Json } from '../../core/json/index.ts'
import { camelCase } from '../../core/messages/camel-case.ts'
import type { ReviewModel } from '../model/index.ts'
import type { RawAttributes, RawValue } from '../safety/index.ts'

/** What stands for a value that only an update will tell (sdk/go/common/resource/plugin/rpc.go). */
const UNKNOWN = new Set([
  '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  '030794c1-ac77-496b-92df-f27374a8bd58',
  'e48ece36-62e2-4504-bad9-02848725956a',
])

/** Marks a value as special, and as a secret in particular (sdk/go/common/resource/sig/sig.go). */
const SIGNATURE = '4dabf18193072939515e22adb298388d'
const SECRET_SIGNATURE = '1b47061264138c4ac30d75fd1eb44270'

/** What both formats write in the place of a secret. */
const BLINDED = '[secret]'

export function isUnknown(value: unknown): boolean {
  return typeof value === 'string' && UNKNOWN.has(value)
}

/** Whether a value is a secret, shown or not. */
export function isSecret(value: unknown): boolean {
  return value === BLINDED || (isObject(value) && value[SIGNATURE] === SECRET_SIGNATURE)
}

/** Whether anything in a value is a secret. */
export function holdsSecret(value: unknown): boolean {
  if (isSecret(value)) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsSecret)
}

/** Whether a secret in a value is not blinded: `--show-secrets` was set. */
export function holdsShownSecret(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (isObject(value) && value[SIGNATURE] === SECRET_SIGNATURE) {
    return [value['plaintext'], value['value']].some(shown => shown !== undefined && shown !== BLINDED)
  }
  return Object.values(value).some(holdsShownSecret)
}

/** One side of a step: outputs, and where there are none yet, inputs. Names of the model are in snake case. */
export function attributesOf(state: Json | null, { unset }: ReviewModel): RawAttributes | null {
  if (state === null) return null
  const [outputs, inputs] = [state['outputs'], state['inputs']]
  return {
    read(attribute) {
      const name = camelCase(attribute)
      for (const properties of [outputs, inputs]) {
        if (isObject(properties) && Object.hasOwn(properties, name)) return rawValue(properties[name])
      }
      const id = attribute === 'id' ? idOf(state) : undefined
      if (id !== undefined) return rawValue(id)
      // Outputs hold everything that there is; inputs alone leave out what is only known after the update, and what
      // the program does not set.
      if (isObject(outputs) && Object.keys(outputs).length > 0) return { is: 'known', value: null }
      if (DECIDED_LATER.has(attribute)) return { is: 'unknown' }
      return isObject(inputs) && Object.keys(inputs).length > 0 && Object.hasOwn(unset, attribute)
        ? { is: 'known', value: unset[attribute] }
        : { is: 'absent' }
    },
    within(attribute) {
      const name = camelCase(attribute)
      const value = [outputs, inputs].find(all => isObject(all) && Object.hasOwn(all, name))
      const found = isObject(value) ? value[name] : undefined
      return (Array.isArray(found) ? found : [found]).filter(isObject).map(attributesWithin)
    },
  }
}

/** An object within a property: everything that there is stands in it. */
function attributesWithin(properties: Json): RawAttributes {
  return {
    read(attribute) {
      const name = camelCase(attribute)
      return Object.hasOwn(properties, name) ? rawValue(properties[name]) : { is: 'absent' }
    },
    within: () => [],
  }
}

/** An id that the provider makes, of which nobody has to fear that it is the key itself; before it the project. */
const PUBLIC_ID = /^(?:[^/]*\/)?(key_[0-9a-f]{16})$/

/** The id of a state; of one that is to be imported, the id that the program names. */
function idOf({ id, importID }: Json): string | undefined {
  if (typeof id === 'string' && id !== '') return id
  return typeof importID === 'string' ? PUBLIC_ID.exec(importID)?.[1] : undefined
}

const DECIDED_LATER = new Set(['id', 'fingerprint', 'created_at'])

function rawValue(value: unknown): RawValue {
  if (isUnknown(value)) return { is: 'unknown' }
  if (isSecret(value)) return { is: 'sensitive', value: undefined }
  return { is: 'known', value: withBlindedSecrets(value) }
}

/** Engine events write a secret as an object; two that are hidden look alike, as they do in a digest. */
function withBlindedSecrets(value: unknown): unknown {
  if (isSecret(value)) return BLINDED
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withBlindedSecrets(one)]))
}

/** `project_id` of `projectId`. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, letter => `_${letter.toLowerCase()}`).toLowerCase()
}
