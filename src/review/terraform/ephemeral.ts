import { textAt } from '../../core/json/index.ts'
import type { Observation } from '../classify/index.ts'
import type { Use } from '../model/index.ts'
import { segmentsOf } from './address.ts'
import { allModules, type ConfiguredModule, referencesIn } from './configuration.ts'
import { isOurs, modelType } from './resource-types.ts'

/** How the readers of an ephemeral resource are found, by the module and the address of its block. */
export type FindReaders = (module: ConfiguredModule, block: string) => readonly Use[]

/**
 * Ephemeral resources are in no engine's list of changes. OpenTofu has their blocks in the configuration;
 * of Terraform there are only the references to them.
 */
export function observeEphemeral(root: ConfiguredModule, findReaders: FindReaders): Observation[] {
  return allModules(root).flatMap(module => {
    const blocks = new Map<string, { type: string; label: string }>()
    for (const [address, block] of module.resources) {
      const type = textAt(block, 'type') ?? ''
      if (textAt(block, 'mode') === 'ephemeral' && isOurs(type, undefined)) {
        blocks.set(address, { type, label: textAt(block, 'name') ?? '' })
      }
    }
    const expressions = [
      ...module.resources.values(),
      module.outputs,
      ...[...module.calls.values()].map(({ call }) => call),
    ]
    for (const reference of expressions.flatMap(referencesIn).flat()) {
      const [mode, type, label] = segmentsOf(reference)
      if (mode?.is !== 'name' || mode.name !== 'ephemeral' || type?.is !== 'name' || label?.is !== 'name')
        continue
      if (isOurs(type.name, undefined)) {
        blocks.set(`ephemeral.${type.name}.${label.name}`, { type: type.name, label: label.name })
      }
    }
    return [...blocks].map(([block, { type, label }]) => observation(module, block, type, label, findReaders))
  })
}

function observation(
  module: ConfiguredModule,
  block: string,
  type: string,
  label: string,
  findReaders: FindReaders,
): Observation {
  const address = [...module.path.map(name => `module.${name}`), block].join('.')
  return {
    address,
    shown: address,
    deposed: null,
    previousAddress: null,
    kind: 'ephemeral resource',
    type,
    resourceType: modelType(type),
    label,
    modules: module.path.map(name => ({ name, source: null })),
    steps: ['read'],
    importing: false,
    deferred: false,
    before: null,
    after: null,
    reason: null,
    forcedBy: [],
    counted: null,
    drift: null,
    notes: [],
    uses: () => findReaders(module, block),
  }
}
