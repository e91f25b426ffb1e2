import type { Property } from '../../keys/model/definition.ts'
import { DEFINITIONS, readableIn } from '../../keys/model/definitions.ts'

const DEFINED: readonly {
  readonly name: string
  readonly properties: readonly (readonly [string, Property])[]
}[] = readableIn(DEFINITIONS).map(({ name, properties }) => ({
  name,
  properties: Object.entries(properties),
}))

/** The attributes that hold keys and secrets, wherever they stand. */
export const SENSITIVE_ATTRIBUTES: ReadonlySet<string> = new Set(
  DEFINED.flatMap(({ properties }) => sensitiveIn(properties)),
)

/** The attributes whose objects hold keys and secrets. */
export const OBJECTS_WITH_KEYS: ReadonlySet<string> = new Set(
  DEFINED.flatMap(({ properties }) =>
    properties.flatMap(one =>
      typeof one[1].type === 'object' && sensitiveIn([one]).length > 0 ? [one[0]] : [],
    ),
  ),
)

const TYPES_WITH_SENSITIVE: ReadonlySet<string> = new Set(
  DEFINED.flatMap(({ name, properties }) => (sensitiveIn(properties).length > 0 ? name : [])),
)

/** The types that never hold any, as a resource, as a data source or otherwise, by the model's names. */
export const TYPES_WITHOUT_SENSITIVE: ReadonlySet<string> = new Set(
  DEFINED.map(({ name }) => name).filter(name => !TYPES_WITH_SENSITIVE.has(name)),
)

/** What else the types have that hold some. Any other name may be that of an instance, or of an object within. */
export const OTHER_ATTRIBUTES: ReadonlySet<string> = new Set(
  DEFINED.filter(({ name }) => !TYPES_WITHOUT_SENSITIVE.has(name))
    .flatMap(({ properties }) => properties.filter(one => sensitiveIn([one]).length === 0))
    .map(([name]) => name),
)

/** The names of sensitive attributes, those of objects within among them. */
function sensitiveIn(properties: readonly (readonly [string, Property])[]): readonly string[] {
  return properties.flatMap(([name, { type, sensitive }]) => {
    if (typeof type === 'object') return sensitiveIn(Object.entries<Property>(type.listOf))
    return sensitive ? [name] : []
  })
}
