import { isObject, type Json, objectAt, objectsAt, textAt } from '../../../core/json/index.ts'
import { segmentsOf } from '../address.ts'
import { hasMark, markAt } from '../attributes.ts'
import { allModules, type ConfiguredModule, referencesIn } from '../configuration.ts'
import { isOurs } from '../resource-types.ts'
import { isMetadata } from './attribute-names.ts'
import { Instances, isCreated } from './instances.ts'
import type { PrintedOutputs } from './printed-outputs.ts'
import type { Reader } from './readers.ts'
import { LOCAL } from './traced-value.ts'

/** Who reads a local value that is known after apply only, in a plan in which something reads values of keys. */
export interface LocalReaders {
  readonly readers: readonly string[]
  /** Those of them that print what they read. */
  readonly printing: readonly string[]
}

/**
 * Whether a key is in a local value that is known after apply only cannot be told.
 *
 * @param readers what reads a local value of any module, as {@link LOCAL} has it
 * @param known who is told to read a key already
 */
export function localReaders(
  plan: Json,
  root: ConfiguredModule,
  readers: readonly Reader[],
  printed: PrintedOutputs,
  known: ReadonlySet<string>,
): LocalReaders {
  if (!readsValues(plan, readers)) return { readers: [], printing: [] }
  const instances = new Instances(plan)
  const of = ({ kind, block, module }: Reader) => {
    const address = [...module.path.map(name => `module.${name}`), block].join('.')
    return kind === 'output' ? `output.${block}` : address
  }
  const outputs = readers.filter(({ kind, block }) => kind === 'output' && !printed.isKnown(block))
  const provisioners = readers.filter(
    ({ isProvisioner, module, block }) =>
      isProvisioner === true && instances.of(module.path, block).some(isCreated),
  )
  const resources = allModules(root).flatMap(module =>
    [...module.resources].flatMap(([block, resource]) => {
      const attributes = Object.entries(objectAt(resource, 'expressions')).flatMap(([name, expression]) =>
        readsLocal(expression) ? [name] : [],
      )
      if (attributes.length === 0 || isOurs(textAt(resource, 'type') ?? '', undefined)) return []
      const isLater = instances
        .of(module.path, block)
        .some(({ change }) => attributes.some(name => hasMark(markAt(change['after_unknown'], name))))
      return isLater ? [[...module.path.map(name => `module.${name}`), block].join('.')] : []
    }),
  )
  const printing = [...outputs.filter(({ block }) => !printed.isSensitive(block)), ...provisioners].map(of)
  const all = [...outputs.map(of), ...provisioners.map(of), ...resources]
  const unlisted = (addresses: readonly string[]) =>
    [...new Set(addresses)].filter(address => !known.has(address))
  return { readers: unlisted(all), printing: unlisted(printing) }
}

function readsLocal(block: unknown): boolean {
  return referencesIn(block)
    .flat()
    .some(reference => reference.startsWith(`${LOCAL}.`))
}

/** Whether the engine says that a value of a key matters to something; where it says nothing, it may. */
function readsValues(plan: Json, readers: readonly Reader[]): boolean {
  const isThere = objectsAt(plan, 'resource_changes').some(entry =>
    isOurs(textAt(entry, 'type') ?? '', undefined),
  )
  if (!isThere || !Array.isArray(plan['relevant_attributes'])) return isThere
  const carriers = new Set(
    readers.flatMap(({ kind, module, block }) =>
      kind === 'output' ? [] : [[...module.path.map(name => `module.${name}`), block].join('.')],
    ),
  )
  return plan['relevant_attributes'].some(relevant => {
    if (!isObject(relevant)) return false
    const resource = textAt(relevant, 'resource') ?? ''
    const [first] = Array.isArray(relevant['attribute']) ? relevant['attribute'] : []
    if (!/(?:^|\.)ekb_/.test(resource)) {
      const block = resource.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '')
      return carriers.has(block) && !(typeof first === 'string' && isMetadata(first))
    }
    return (
      first === undefined ||
      first === 'key' ||
      first === 'secret' ||
      typeof first !== 'string' ||
      segmentsOf(first).length > 1
    )
  })
}
