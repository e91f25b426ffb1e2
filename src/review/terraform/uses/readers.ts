import { isObject, type Json, objectAt, textAt } from '../../../core/json/index.ts'
import type { Use, WrittenOnce } from '../../model/index.ts'
import { allModules, type ConfiguredModule, referencesIn } from '../configuration.ts'
import { providerAddress } from '../provider-settings.ts'
import type { TracedValue } from './traced-value.ts'
import { type Scope, Tracer } from './tracer.ts'
import { argumentsIn, writtenOnce } from './write-only.ts'

/** A block of the configuration that reads a value. */
export interface Reader {
  readonly kind: Use['kind']
  readonly module: ConfiguredModule
  /** The address of the block in its module; of outputs and providers the whole address. */
  readonly block: string
  /** The argument that reads it; null where that is no attribute, as in `for_each`. */
  readonly attribute: string | null
  readonly traced: TracedValue
  /** Whether it is a provisioner: engines print its command and what that answers, unless a value is marked. */
  readonly isProvisioner?: boolean
  /** Where it reads the value into a write-only argument that is not sent again after a rotation. */
  readonly writtenOnce?: WrittenOnce
}

/** Everything in a configuration that reads values of keys, by the block that holds them. */
export function findReaders(root: ConfiguredModule, plan: Json): ReadonlyMap<string, readonly Reader[]> {
  const tracer = new Tracer()
  const deep = new Tracer({ deep: true })
  const readers = [
    ...allModules(root).flatMap(module => [
      ...blockReaders(module, tracer),
      ...provisionerReaders(module, deep),
      ...callReaders(module, tracer),
    ]),
    ...outputReaders(root, deep),
    ...providerReaders(root, plan, tracer),
  ]
  return Map.groupBy(readers, ({ traced }) => originKey(traced.origin.module, traced.origin.block))
}

export function originKey(module: Pick<ConfiguredModule, 'path'>, block: string): string {
  return JSON.stringify([...module.path, block])
}

const KINDS: Readonly<Record<string, Use['kind']>> = { data: 'data source', ephemeral: 'ephemeral resource' }

function blockReaders(module: ConfiguredModule, tracer: Tracer): Reader[] {
  return [...module.resources].flatMap(([block, resource]) => {
    const scope: Scope = { module, forEach: resource['for_each_expression'], indexFrom: 'reader' }
    const kind = KINDS[textAt(resource, 'mode') ?? ''] ?? 'resource'
    const expressions = objectAt(resource, 'expressions')
    const read = (attribute: string | null, expression: unknown) =>
      tracer.trace(expression, scope).map(traced => ({ kind, module, block, attribute, traced }))
    return [
      ...Object.entries(expressions).flatMap(([name, expression]) =>
        argumentsIn(name, expression, expressions).flatMap(argument => {
          const once = writtenOnce(argument)
          return read(name, argument.expression).map(reader => ({
            ...reader,
            ...(once && { writtenOnce: once }),
          }))
        }),
      ),
      ...read(null, resource['provisioners']),
      ...read(null, resource['count_expression']),
      // What a block repeats over is read through each.value; in itself it is no use.
    ]
  })
}

function provisionerReaders(module: ConfiguredModule, tracer: Tracer): Reader[] {
  return [...module.resources].flatMap(([block, resource]) => {
    if (resource['provisioners'] === undefined) return []
    const scope: Scope = {
      module,
      forEach: resource['for_each_expression'],
      indexFrom: 'reader',
      self: block,
    }
    return tracer.trace(resource['provisioners'], scope).map(traced => ({
      kind: KINDS[textAt(resource, 'mode') ?? ''] ?? 'resource',
      module,
      block,
      attribute: null,
      traced,
      isProvisioner: true,
    }))
  })
}

/** Inputs of modules that nothing in the module reads on, as far as the configuration tells. */
function callReaders(parent: ConfiguredModule, tracer: Tracer): Reader[] {
  return [...parent.calls.values()].flatMap(called => {
    const { call, path } = called
    const scope: Scope = { module: parent, forEach: call?.['for_each_expression'], indexFrom: path.length }
    const block = `module.${path.at(-1)}`
    return Object.entries(objectAt(call, 'expressions'))
      .filter(([name]) => !readsVariable(called, name))
      .flatMap(([name, expression]) =>
        tracer
          .trace(expression, scope)
          .map(traced => ({ kind: 'module' as const, module: parent, block, attribute: name, traced })),
      )
  })
}

function readsVariable(module: ConfiguredModule, name: string): boolean {
  const expressions = [
    ...module.resources.values(),
    module.outputs,
    ...[...module.calls.values()].map(({ call }) => ({ ...call, module: undefined })),
  ]
  return expressions
    .flatMap(referencesIn)
    .flat()
    .some(reference => reference === `var.${name}` || reference.startsWith(`var.${name}.`))
}

function outputReaders(root: ConfiguredModule, tracer: Tracer): Reader[] {
  const scope: Scope = { module: root, forEach: undefined, indexFrom: null }
  return Object.entries(root.outputs).flatMap(([name, output]) =>
    tracer
      .trace(objectAt(output, 'expression'), scope)
      .map(traced => ({ kind: 'output' as const, module: root, block: name, attribute: null, traced })),
  )
}

function providerReaders(root: ConfiguredModule, plan: Json, tracer: Tracer): Reader[] {
  const modules = new Map(
    allModules(root).map(module => [module.path.map(name => `module.${name}`).join('.'), module]),
  )
  return Object.entries(objectAt(objectAt(plan, 'configuration'), 'provider_config')).flatMap(
    ([name, config]) => {
      if (!isObject(config)) return []
      const address = textAt(config, 'module_address')
      const module = modules.get(address ?? '') ?? root
      const scope: Scope = { module, forEach: undefined, indexFrom: null }
      const block = providerAddress(name, address)
      return Object.entries(objectAt(config, 'expressions')).flatMap(([attribute, expression]) =>
        tracer
          .trace(expression, scope)
          .map(traced => ({ kind: 'provider' as const, module: root, block, attribute, traced })),
      )
    },
  )
}
