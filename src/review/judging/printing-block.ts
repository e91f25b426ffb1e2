import type { Declared } from '../model/key-change.ts'

/** The block of what prints a value, by its address: that is what has to change. */
export function printingBlock(address: string): Declared | undefined {
  const [, type, name] = /^(\w+)\.([\w-]+)$/.exec(address.replace(/\[[^\]]*\]$/, '')) ?? []
  return type === undefined || name === undefined ? undefined : { modules: [], type, name }
}
