/** How a field of private state stands in the state file. */
export interface PrivateField<Value> {
  readonly name: string
  /** Answers undefined for what it does not understand: another version wrote that. */
  readonly read: (written: unknown) => Value | undefined
  /** Answers undefined for what is not worth a field. */
  readonly write: (value: Value) => unknown
}

/** Reads and writes what is kept beside a state. It is readable in the state file, so nothing secret. */
export interface PrivateStateCodec<State> {
  readonly read: (bytes: Uint8Array) => State
  readonly write: (state: State) => Uint8Array
}

/** A field that is written only while it is true. */
export function mark(name: string) {
  return {
    name,
    read: (written: unknown) => (written === true ? written : undefined),
    write: (value: boolean) => value || undefined,
  }
}

export function text(name: string): PrivateField<string> {
  return {
    name,
    read: written => (typeof written === 'string' ? written : undefined),
    write: value => value,
  }
}

/** A time in RFC 3339 format. */
export function time(name: string): PrivateField<Date> {
  return {
    name,
    read(written) {
      const date = typeof written === 'string' ? new Date(written) : undefined
      return date === undefined || Number.isNaN(date.getTime()) ? undefined : date
    },
    write: value => value.toISOString(),
  }
}

/** A field that is written as JSON writes it. */
export function json<Value>(
  name: string,
  isValue: (written: unknown) => written is Value,
): PrivateField<Value> {
  return { name, read: written => (isValue(written) ? written : undefined), write: value => value }
}

/**
 * The private state of a resource, field by field in the order in which they are written. A field that a state has
 * and `fields` lack does not compile.
 */
export function privateState<State extends object>(
  fields: {
    readonly [Name in keyof State]-?: PrivateField<NonNullable<State[Name]>>
  },
): PrivateStateCodec<State> {
  const all = Object.entries(fields) as [string, PrivateField<unknown>][]
  return {
    read(bytes) {
      const stored = bytes.length === 0 ? {} : parseObject(new TextDecoder().decode(bytes))
      const state: Record<string, unknown> = {}
      for (const [key, { name, read }] of all) {
        const value = read(stored[name])
        if (value !== undefined) state[key] = value
      }
      return state as State
    },
    write(state) {
      const values = state as Readonly<Record<string, unknown>>
      const written: Record<string, unknown> = {}
      for (const [key, { name, write }] of all) {
        const value = values[key]
        if (value !== undefined) written[name] = write(value)
      }
      return new TextEncoder().encode(JSON.stringify(written))
    },
  }
}

function parseObject(stored: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(stored)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
