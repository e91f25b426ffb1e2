import { isObject, type Json, objectAt, objectsAt, textAt } from '../../core/json/index.ts'

/** A module of the configuration as it is written: not one of its instances. */
export interface ConfiguredModule {
  /** The names of the calls from the root on. */
  readonly path: readonly string[]
  /** The block in the parent that calls it; null for the root. */
  readonly call: Json | null
  readonly parent: ConfiguredModule | null
  /** Blocks of resources, data sources and ephemeral resources by their address in the module. */
  readonly resources: ReadonlyMap<string, Json>
  readonly outputs: Json
  readonly calls: ReadonlyMap<string, ConfiguredModule>
  /** Marks of its variables: `sensitive`, `default`. */
  readonly variables: Json
}

/** Reads `configuration` of a plan. What is not there is empty. */
export function readConfiguration(plan: Json): ConfiguredModule {
  return readModule(objectAt(objectAt(plan, 'configuration'), 'root_module'), null, null, [])
}

function readModule(
  block: Json,
  call: Json | null,
  parent: ConfiguredModule | null,
  path: readonly string[],
): ConfiguredModule {
  const calls = new Map<string, ConfiguredModule>()
  const module: ConfiguredModule = {
    path,
    call,
    parent,
    resources: new Map(objectsAt(block, 'resources').map(found => [textAt(found, 'address') ?? '', found])),
    outputs: objectAt(block, 'outputs'),
    variables: objectAt(block, 'variables'),
    calls,
  }
  for (const [name, inner] of Object.entries(objectAt(block, 'module_calls'))) {
    if (isObject(inner))
      calls.set(name, readModule(objectAt(inner, 'module'), inner, module, [...path, name]))
  }
  return module
}

/** Every module of a configuration, the root first. */
export function allModules(root: ConfiguredModule): readonly ConfiguredModule[] {
  return [root, ...[...root.calls.values()].flatMap(allModules)]
}

/** The module at a path of calls, unless the configuration no longer has it. */
export function moduleAt(root: ConfiguredModule, path: readonly string[]): ConfiguredModule | undefined {
  let module: ConfiguredModule | undefined = root
  for (const name of path) module = module?.calls.get(name)
  return module
}

/** The `references` of an expression or of a whole block, however deep, each list as it stands. */
export function referencesIn(value: unknown): readonly (readonly string[])[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isObject(value)) return []
  const { references } = value
  if (Array.isArray(references) && references.every(entry => typeof entry === 'string')) return [references]
  return Object.values(value).flatMap(referencesIn)
}
