import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

/** One field of a message table, or the fields of one oneof; `T` is what it holds in a decoded message. */
export interface Field<T> {
  readonly numbers: readonly number[]
  /** What the field holds in a message that does not have it. */
  initial(): T
  /** Writes the value; nothing where the value is the one that an absent field reads as. */
  write(writer: Writer, value: unknown): void
  /** Reads one occurrence on the wire; answers what the field holds now. */
  read(reader: Reader, number: number, wireType: number, current: T): T
}
