import { expectWireType } from './element.ts'
import type { Maybe, Singular } from './field.ts'
import type { Field } from './field-type.ts'
import { WireError } from './wire-error.ts'

/** One of several fields, by the name of the one that is set. */
export type OneOf<Cases> = { readonly [Name in keyof Cases]: OneOfCase<Name, Cases[Name]> }[keyof Cases]

interface OneOfCase<Name, F> {
  readonly case: Name
  readonly value: F extends Singular<infer T> ? T : never
}

/**
 * At most one of several fields. A zero value is written too: which field is set is part of the message.
 *
 * @param cases the fields by name.
 */
export function oneof<Cases extends Readonly<Record<string, Singular<unknown>>>>(
  cases: Cases,
): Field<Maybe<OneOf<Cases>>> {
  const byNumber = new Map(
    Object.entries(cases).map(([name, field]) => [field.number, [name, field.element] as const]),
  )
  type Current = { readonly case: string; readonly value: unknown }
  return {
    numbers: [...byNumber.keys()],
    initial: () => undefined,
    write(writer, set) {
      const { case: name, value } = set as Current
      const field = cases[name]
      if (field === undefined) throw new WireError(`"${name}" is not one of ${Object.keys(cases).join(', ')}`)
      writer.tag(field.number, field.element.wireType)
      field.element.write(writer, value)
    },
    read(reader, number, wireType, current) {
      const field = byNumber.get(number)
      if (field === undefined) throw new WireError(`field ${number} is not part of this oneof`)
      const [name, element] = field
      expectWireType(number, wireType, element.wireType)
      const before = current as Current | undefined
      const value = element.read(reader, before?.case === name ? before.value : undefined)
      return { case: name, value } as unknown as OneOf<Cases>
    },
  }
}
