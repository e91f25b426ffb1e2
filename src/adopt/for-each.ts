import { addressOf } from './address.ts'
import { hclArguments, hclKey, hclString } from './hcl.ts'
import { type ImportForm, importBlocks } from './import-blocks.ts'
import type { Adopted, AdoptedType } from './resource.ts'

/**
 * The keys of each type as instances of one resource: a local with what differs between them, the resource, and the
 * imports.
 *
 * @param group the label of the resource
 */
export function forEachBlocks(
  adopted: readonly Adopted[],
  group: string,
  rotateAfter: string | undefined,
  form: ImportForm,
): readonly string[] {
  const types = [...Map.groupBy(adopted, ({ resource }) => resource)]
  return types.flatMap(([resource, some]) => {
    const local = localOf(resource, group)
    return [
      ...waitingNote(some, rotateAfter, local),
      localBlock(some, rotateAfter, local),
      resourceBlock(some, rotateAfter, resource, group),
      ...importBlocks(some, addressOf(resource, group), form),
    ]
  })
}

/** `api_keys` for `ekb_api_key.keys`. */
function localOf(resource: AdoptedType, group: string): string {
  return `${resource.replace('_key', '')}_${group}`
}

function localBlock(some: readonly Adopted[], rotateAfter: string | undefined, local: string): string {
  const isSame = isDeclaredOnce(some, rotateAfter)
  const entries = some.map(one => {
    const inputs = Object.entries(one.inputs)
    const rotation =
      rotateAfter === undefined || isSame || one.isDue ? [] : [['rotate_after', rotateAfter] as const]
    const parts = [...inputs, ...rotation].map(([name, value]) => `${name} = ${hclString(value)}`)
    return [hclKey(one.label), `{ ${parts.join(', ')} }`] as const
  })
  return `locals {\n  ${local} = {\n${hclArguments(entries, '    ')}  }\n}\n`
}

function resourceBlock(
  some: readonly Adopted[],
  rotateAfter: string | undefined,
  resource: AdoptedType,
  group: string,
): string {
  const names = [...new Set(some.flatMap(({ inputs }) => Object.keys(inputs)))]
  const inputs = names.map(name => {
    const value = `each.value.${name}`
    const isEverywhere = some.every(one => Object.hasOwn(one.inputs, name))
    return [name, isEverywhere ? value : `try(${value}, null)`] as const
  })
  const rotation =
    rotateAfter === undefined
      ? []
      : [
          [
            'rotate_after',
            isDeclaredOnce(some, rotateAfter) ? hclString(rotateAfter) : 'try(each.value.rotate_after, null)',
          ] as const,
        ]
  const each = hclArguments([['for_each', `local.${localOf(resource, group)}`]])
  return `resource "ekb_${resource}" "${group}" {\n${each}\n${hclArguments([...inputs, ...rotation])}}\n`
}

/** Whether all rotate alike, so that the resource says it. */
function isDeclaredOnce(some: readonly Adopted[], rotateAfter: string | undefined): boolean {
  return rotateAfter !== undefined && !some.some(({ isDue }) => isDue)
}

/** Keys that are older would be rotated by the import. */
function waitingNote(
  some: readonly Adopted[],
  rotateAfter: string | undefined,
  local: string,
): readonly string[] {
  const due = some.filter(({ isDue }) => isDue)
  if (rotateAfter === undefined || due.length === 0) return []
  const labels = due.map(({ label }) => `#   ${label}\n`)
  const head = `# These keys are older. Write rotate_after = ${hclString(rotateAfter)} for them in ${local} once their readers can take a new\n# key: the next run rotates them.\n`
  return [`${head}${labels.join('')}`]
}
