import { hclArguments, hclKey, hclString } from './hcl.ts'
import type { Adopted } from './resource.ts'

/** How `import` blocks are written. */
export interface ImportForm {
  /** By identity, else by id. */
  readonly byIdentity: boolean
  /** One block for all instances of a resource, else one for each. */
  readonly many: boolean
}

/** The block that imports one resource. */
export function importBlock(one: Adopted, { byIdentity }: ImportForm): string {
  const to = hclArguments([['to', one.address]])
  const whom = byIdentity
    ? identity(projectOf(one), hclString(one.id))
    : hclArguments([['id', hclString(one.importId)]])
  return `import {\n${to}${whom}}\n`
}

/** The blocks that import all instances of a resource. @param resource its address */
export function importBlocks(
  some: readonly Adopted[],
  resource: string,
  form: ImportForm,
): readonly string[] {
  if (!form.many) return some.map(one => importBlock(one, form))
  // The project stands in the identity once, and not beside each id.
  const groups = Map.groupBy(some, one => (form.byIdentity ? projectOf(one) : undefined))
  return [...groups].map(([project, ofProject]) => {
    const ids = ofProject.map(one => [
      hclKey(one.label),
      hclString(form.byIdentity ? one.id : one.importId),
    ]) satisfies (readonly [string, string])[]
    const to = hclArguments([['to', `${resource}[each.key]`]])
    const whom = form.byIdentity ? identity(project, 'each.value') : hclArguments([['id', 'each.value']])
    return `import {\n  for_each = {\n${hclArguments(ids, '    ')}  }\n\n${to}${whom}}\n`
  })
}

/** The project, where it is not the default one. */
function projectOf({ mapId, id, projectId }: Adopted): string | undefined {
  return mapId === id ? undefined : projectId
}

function identity(project: string | undefined, id: string): string {
  const parts = [
    ...(project === undefined ? [] : [['project_id', hclString(project)] as const]),
    ['id', id] as const,
  ]
  return `  identity = {\n${hclArguments(parts, '    ')}  }\n`
}
