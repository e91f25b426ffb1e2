import { groupIn, labelIn, plainAddress } from './address.ts'
import { hclArguments } from './hcl.ts'
import { freeLabel } from './label.ts'

/** What a file says besides the resources. */
export interface Changes {
  /** Old addresses and their new ones. */
  readonly moves: ReadonlyMap<string, string>
  /** Addresses that an engine forgets without deleting the keys. */
  readonly forgotten: readonly string[]
}

/** The blocks that say it. @param declared the labels of the resources */
export function changeBlocks({ moves, forgotten }: Changes, declared: readonly string[]): readonly string[] {
  const others = [...moves.keys(), ...forgotten].flatMap(address => labelIn(address) ?? [])
  const taken = new Set([...declared, ...others].map(label => label.toLowerCase()))
  return [...[...moves].map(move => moved(...move)), ...forgotten.map(address => forget(address, taken))]
}

function moved(from: string, to: string): string {
  const ends = hclArguments([
    ['from', from],
    ['to', to],
  ])
  return `moved {\n${ends}}\n`
}

/** No engine forgets one instance of a resource. So it becomes a resource of its own on the way. */
function forget(address: string, taken: Set<string>): string {
  if (groupIn(address) === undefined) return removed(address)
  const [type = '', label = ''] = plainAddress(address).split('.')
  const free = freeLabel(`forgotten_${label}`, taken)
  taken.add(free.toLowerCase())
  return `${moved(address, `${type}.${free}`)}\n${removed(`${type}.${free}`)}`
}

function removed(address: string): string {
  return `removed {\n${hclArguments([['from', address]])}\n  lifecycle {\n    destroy = false\n  }\n}\n`
}
