import { type Changes, changeBlocks } from './changes.ts'
import { type Feature, featuresOf, neededEngines } from './engine-features.ts'
import { forEachBlocks } from './for-each.ts'
import { hclArguments, hclString } from './hcl.ts'
import { type ImportForm, importBlock } from './import-blocks.ts'
import type { Adopted } from './resource.ts'

/** How resources are written. */
export interface ResourceStyle {
  /** What the resources declare, such as `90d`. */
  readonly rotateAfter?: string
  /** The label of the one resource that all keys of its type are instances of; absent for blocks. */
  readonly group?: string
  /** Absent for what every engine with `import` blocks takes. */
  readonly imports?: ImportForm
}

const FOR_EVERY_ENGINE: ImportForm = { byIdentity: false, many: false }

/** The resources and their imports, for Terraform and OpenTofu. */
export function terraformFile(
  adopted: readonly Adopted[],
  changes: Changes,
  { rotateAfter, group, imports = FOR_EVERY_ENGINE }: ResourceStyle,
): string {
  const features: readonly Feature[] = [
    ...featuresOf(changes),
    ...(adopted.length > 0 ? importFeatures(imports, group) : []),
  ]
  return [
    ...(features.length > 0 ? [neededEngines(features)] : []),
    ...changeBlocks(changes, group === undefined ? adopted.map(({ label }) => label) : [group]),
    ...(group === undefined
      ? adopted.flatMap(one => [importBlock(one, imports), block(one, rotateAfter)])
      : forEachBlocks(adopted, group, rotateAfter, imports)),
  ].join('\n')
}

function importFeatures({ byIdentity, many }: ImportForm, group: string | undefined): readonly Feature[] {
  return [
    'imports',
    ...(byIdentity ? (['identities'] as const) : []),
    ...(many && group !== undefined ? (['manyImports'] as const) : []),
  ]
}

function block(adopted: Adopted, rotateAfter: string | undefined): string {
  const { resource, label } = adopted
  const inputs = Object.entries(adopted.inputs).map(([name, value]) => [name, hclString(value)] as const)
  const rotation = rotateAfter === undefined ? [] : [['rotate_after', hclString(rotateAfter)] as const]
  const declared = adopted.isDue ? inputs : [...inputs, ...rotation]
  const waiting = adopted.isDue ? dueNote(rotateAfter ?? '') : ''
  return `resource "ekb_${resource}" "${label}" {\n${hclArguments(declared)}${waiting}}\n`
}

/** A key that is older would be rotated by the import. */
function dueNote(rotateAfter: string): string {
  return `\n  # The key is older. Remove the comment sign once its readers can take a new key: the next run rotates it.\n  # rotate_after = ${hclString(rotateAfter)}\n`
}
