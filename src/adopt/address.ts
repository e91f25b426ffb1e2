import type { AdoptedType } from './resource.ts'

/** How resources are written: each as a block of its own, or those of one type as one with `for_each`. */
export const STYLES = ['blocks', 'for_each'] as const
export type Style = (typeof STYLES)[number]

/** The address of a resource. @param group the label of the resource that all keys of its type are instances of */
export function addressOf(resource: AdoptedType, label: string, group?: string): string {
  return group === undefined ? `ekb_${resource}.${label}` : `ekb_${resource}.${group}["${label}"]`
}

const INSTANCE = /^(ekb_\w+)\.([\w-]+)\["([\w-]+)"\]$/

/** The address that a key has as a block of its own, whatever the style of this one. Maps have it. */
export function plainAddress(address: string): string {
  return address.replace(INSTANCE, '$1.$3')
}

/** The label of the resource that an address is an instance of; absent for a block of its own. */
export function groupIn(address: string): string | undefined {
  return INSTANCE.exec(address)?.[2]
}

/** The last name in an address or a URN, without an index. */
export function labelIn(address: string): string | undefined {
  return /(?:^|[.:])([\w-]+)(?:\[[^\]]*\])?$/.exec(address)?.[1]
}
