/** A state file, version 4, as far as tests read it. */
export interface StateFile {
  readonly resources: readonly {
    readonly module?: string
    readonly mode: 'managed' | 'data'
    readonly type: string
    readonly name: string
    readonly instances: readonly {
      readonly index_key?: string | number
      readonly status?: 'tainted'
      readonly deposed?: string
      readonly attributes: Readonly<Record<string, unknown>>
      /** What the provider keeps beside them, in base64. */
      readonly private?: string
    }[]
  }[]
}

/** An object of a state file. */
export type StateObject = StateFile['resources'][number]['instances'][number]

/** The current object at an address. Throws where the state has none. */
export function objectIn({ resources }: StateFile, address: string): StateObject {
  for (const { module, mode, type, name, instances } of resources) {
    const block = [module, mode === 'data' ? 'data' : undefined, type, name].filter(Boolean).join('.')
    for (const object of instances) {
      const index = object.index_key === undefined ? '' : `[${JSON.stringify(object.index_key)}]`
      if (object.deposed === undefined && `${block}${index}` === address) return object
    }
  }
  throw new Error(`the state has no ${address}`)
}
