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
    }[]
  }[]
}

/** The attributes of the current object at an address. Throws where the state has none. */
export function attributesIn({ resources }: StateFile, address: string): Readonly<Record<string, unknown>> {
  for (const { module, mode, type, name, instances } of resources) {
    const block = [module, mode === 'data' ? 'data' : undefined, type, name].filter(Boolean).join('.')
    for (const { index_key, deposed, attributes } of instances) {
      const index = index_key === undefined ? '' : `[${JSON.stringify(index_key)}]`
      if (deposed === undefined && `${block}${index}` === address) return attributes
    }
  }
  throw new Error(`the state has no ${address}`)
}
