import { elementOf, expectWireType, messageElement } from './element.ts'
import type { Field } from './field-type.ts'
import type { MessageType } from './message.ts'
import { WIRE_TYPE } from './reader.ts'
import type { Scalar } from './scalar.ts'

/** A map; each entry is a message of a key (field 1) and a value (field 2). The last entry of a key counts. */
export function map<K extends string | number | bigint | boolean, V>(
  number: number,
  key: Scalar<K>,
  value: Scalar<V> | MessageType<V> | (() => MessageType<V>),
): Field<ReadonlyMap<K, V>> {
  const element =
    typeof value === 'function'
      ? messageElement(value)
      : 'fields' in value
        ? messageElement(() => value)
        : elementOf(value)
  return {
    numbers: [number],
    initial: () => new Map(),
    write(writer, entries) {
      for (const [entryKey, entryValue] of entries as ReadonlyMap<K, V>) {
        writer.tag(number, WIRE_TYPE.delimited)
        writer.delimited(() => {
          writer.tag(1, key.wireType)
          key.write(writer, entryKey)
          writer.tag(2, element.wireType)
          element.write(writer, entryValue)
        })
      }
    },
    read(reader, _number, wireType, current) {
      expectWireType(number, wireType, WIRE_TYPE.delimited)
      const entry = reader.delimited()
      let entryKey = key.zero
      let entryValue: V | undefined
      while (!entry.done) {
        const tag = entry.uint32()
        const [field, type] = [tag >>> 3, tag & 7]
        if (field === 1 && type === key.wireType) entryKey = key.read(entry)
        else if (field === 2 && type === element.wireType) entryValue = element.read(entry, entryValue)
        else entry.skip(field, type)
      }
      const entries = current as Map<K, V>
      entries.set(entryKey, entryValue ?? element.zero())
      return entries
    },
  }
}
