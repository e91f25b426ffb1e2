import { hclArguments, hclString } from './hcl.ts'
import type { Adopted } from './resource.ts'

/** How resources are written. */
export interface ResourceStyle {
  /** What the resources declare, such as `90d`. */
  readonly rotateAfter?: string
}

/** What a file says besides the resources. */
export interface Changes {
  /** Old addresses and their new ones. */
  readonly moves: ReadonlyMap<string, string>
  /** Addresses that an engine forgets without deleting the keys. */
  readonly forgotten: readonly string[]
}

/** The resources and their imports, for Terraform and OpenTofu. */
export function terraformFile(
  adopted: readonly Adopted[],
  { moves, forgotten }: Changes,
  options: ResourceStyle,
): string {
  return [
    ...[...moves].map(move => moved(...move)),
    ...forgotten.map(removed),
    ...adopted.map(one => blocks(one, options.rotateAfter)),
  ].join('\n')
}

function moved(from: string, to: string): string {
  const ends = hclArguments([
    ['from', from],
    ['to', to],
  ])
  return `moved {\n${ends}}\n`
}

function removed(address: string): string {
  return `removed {\n${hclArguments([['from', address]])}\n  lifecycle {\n    destroy = false\n  }\n}\n`
}

function blocks(adopted: Adopted, rotateAfter: string | undefined): string {
  const { resource, label, address, importId } = adopted
  const target = hclArguments([
    ['to', address],
    ['id', hclString(importId)],
  ])
  const inputs = Object.entries(adopted.inputs).map(([name, value]) => [name, hclString(value)] as const)
  const rotation = rotateAfter === undefined ? [] : [['rotate_after', hclString(rotateAfter)] as const]
  const declared = adopted.isDue ? inputs : [...inputs, ...rotation]
  const waiting = adopted.isDue ? dueNote(rotateAfter ?? '') : ''
  return `import {\n${target}}\n\nresource "ekb_${resource}" "${label}" {\n${hclArguments(declared)}${waiting}}\n`
}

/** A key that is older would be rotated by the import. */
function dueNote(rotateAfter: string): string {
  return `\n  # The key is older. Remove the comment sign once its readers can take a new key: the next run rotates it.\n  # rotate_after = ${hclString(rotateAfter)}\n`
}
