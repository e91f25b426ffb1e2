import { isObject, type Json, objectAt, textAt } from '../../../core/json/index.ts'
import type { Use } from '../../model/index.ts'
import type { Guard } from '../../safety/index.ts'
import { type ModuleStep, moduleSteps } from '../address.ts'
import { allModules, type ConfiguredModule, moduleAt, referencesIn } from '../configuration.ts'
import { likelyProvider, providerAddress } from '../provider-settings.ts'
import { blockOf, Instances, indexOf, isCreated, isMarked } from './instances.ts'
import { type LocalReaders, localReaders } from './local-readers.ts'
import { holdsValue, PrintedOutputs } from './printed-outputs.ts'
import { findReaders, originKey, type Reader } from './readers.ts'
import { LOCAL } from './traced-value.ts'
import { UseList } from './use-list.ts'
import { findValueMatches, type ValueMatch } from './value-matches.ts'

/** Finds what uses a key of a plan: by what expressions read, and by where its values occur. */
export class UseFinder {
  readonly #plan: Json
  readonly #root: ConfiguredModule
  readonly #guard: Guard
  readonly #readers: ReadonlyMap<string, readonly Reader[]>
  readonly #instances: Instances
  readonly #valueMatches: ReturnType<typeof findValueMatches>
  readonly #printed: PrintedOutputs
  readonly #likelyProvider: string
  /** The blocks whose uses were asked for. */
  readonly #asked = new Set<string>()

  constructor(plan: Json, root: ConfiguredModule, guard: Guard) {
    this.#plan = plan
    this.#root = root
    this.#guard = guard
    this.#readers = findReaders(root, plan)
    this.#instances = new Instances(plan)
    this.#valueMatches = findValueMatches(plan)
    this.#printed = new PrintedOutputs(plan, root)
    this.#likelyProvider = likelyProvider(plan)
  }

  /** The uses of an object of the plan or the state. What reads an address reads its living object. */
  of(entry: Json): readonly Use[] {
    const modules = moduleSteps(textAt(entry, 'module_address') ?? textAt(entry, 'address'))
    const path = modules.map(({ name }) => name)
    const list = new UseList()
    const isLeftOver = entry['deposed'] !== undefined || entry['deposed_key'] !== undefined
    const readers = isLeftOver ? [] : this.#readersOf({ path }, blockOf(entry))
    for (const reader of readers) this.#addReader(list, reader, modules, indexOf(entry['index']), entry)
    const values = valuesOf(entry)
    for (const holder of this.#holdersIn(isObject(values['current']) ? values['current'] : values)) {
      this.#addMatch(list, holder, entry)
    }
    return list.uses(this.#guard)
  }

  /** What holds a value of the previous key of a rotating key. No expression shows it: they read the current one. */
  ofPrevious(entry: Json): readonly Use[] {
    const list = new UseList()
    const holders = this.#holdersIn(objectAt(valuesOf(entry), 'previous'))
    for (const holder of holders) if (holder.entry !== null) this.#addMatch(list, holder, entry)
    return list.uses(this.#guard)
  }

  #holdersIn(key: Json): readonly ValueMatch[] {
    return ['key', 'secret'].flatMap(name => {
      const value = key[name]
      return typeof value === 'string' ? (this.#valueMatches.get(value) ?? []) : []
    })
  }

  /** The uses of a block that has no entry: an ephemeral resource. */
  ofBlock(module: ConfiguredModule, block: string): readonly Use[] {
    const list = new UseList()
    const modules = module.path.map(name => ({ name, index: null }))
    for (const reader of this.#readersOf(module, block)) {
      this.#addReader(list, reader, modules, null, {})
    }
    return list.uses(this.#guard)
  }

  /** Outputs that read keys of which the plan has no object, and of which nobody knows yet what they will be. */
  strayOutputs(): readonly string[] {
    const stray = [...this.#readers].flatMap(([origin, readers]) => (this.#asked.has(origin) ? [] : readers))
    const isOpen = ({ kind, block, traced }: Reader) =>
      kind === 'output' &&
      traced.origin.block !== LOCAL &&
      !this.#printed.isSensitive(block) &&
      !this.#printed.isKnown(block)
    return [...new Set(stray.filter(isOpen).map(({ block }) => `output.${block}`))]
  }

  /**
   * What reads local values that nobody can look into.
   *
   * @param known who is told to read a key already
   */
  localReaders(known: ReadonlySet<string>): LocalReaders {
    const readers = allModules(this.#root).flatMap(
      module => this.#readers.get(originKey(module, LOCAL)) ?? [],
    )
    return localReaders(this.#plan, this.#root, readers, this.#printed, known)
  }

  #readersOf(module: Pick<ConfiguredModule, 'path'>, block: string): readonly Reader[] {
    const key = originKey(module, block)
    this.#asked.add(key)
    return this.#readers.get(key) ?? []
  }

  #addReader(
    list: UseList,
    reader: Reader,
    modules: readonly ModuleStep[],
    index: string | number | null,
    key: Json,
  ): void {
    const { traced, kind, block } = reader
    const { what, through, sure } = traced
    // What came through an object that somebody made has other indexes.
    const isExact = kind !== 'output' || through.length === 0
    if (isExact && traced.index !== null && index !== null && traced.index !== index) return
    for (const [at, wanted] of traced.modules) {
      const step = modules[at.split('.').length - 1]
      if (step !== undefined && step.index !== null && step.index !== wanted) return
    }
    if (kind === 'output') {
      const printed = this.#printed.byOutput(block, traced, key)
      if (printed === 'no' && !this.#printed.isSensitive(block)) return
      list.add({
        kind,
        address: `output.${block}`,
        what,
        sure,
        through,
        sensitive: this.#printed.isSensitive(block),
        printed,
        updated: this.#isChanged(block),
      })
    } else if (kind === 'provider') {
      list.add({ kind, address: block, what, sure, through, own: this.#isOwn(block, key) })
    } else if (kind === 'module') {
      const address = [...reader.module.path.map(name => `module.${name}`), block].join('.')
      list.add({ kind, address, what, sure, through })
    } else this.#addInstances(list, reader, modules, index, key)
  }

  #addInstances(
    list: UseList,
    reader: Reader,
    modules: readonly ModuleStep[],
    index: string | number | null,
    key: Json,
  ): void {
    const { traced, kind, block, attribute, module, isProvisioner, writtenOnce } = reader
    const indexFrom = index !== null && traced.index === null ? traced.indexFrom : null
    const candidates =
      indexFrom === 'reader'
        ? this.#instances.withIndex(module.path, block, index)
        : this.#instances.of(module.path, block)
    const reached = candidates.filter(
      instance =>
        modules
          .slice(0, traced.highestModule)
          .every((step, at) => instance.modules[at]?.index === step.index) &&
        (typeof indexFrom !== 'number' || instance.modules[indexFrom - 1]?.index === index),
    )
    const found = reached.length > 0 || candidates.length > 0 ? reached : []
    const printed = isProvisioner === true && found.some(isCreated) && holdsValue(key, traced.what)
    if (isProvisioner === true && !printed) return
    const marks = attribute === null ? [] : found.map(instance => isMarked(instance, attribute))
    if (!traced.sure && marks.length > 0 && marks.every(mark => mark === false)) return
    const address = [...module.path.map(name => `module.${name}`), block].join('.')
    list.add({
      kind,
      address,
      what: traced.what,
      sure: traced.sure || marks.includes(true),
      through: traced.through,
      printed: printed ? 'perhaps' : 'no',
      instances: found,
      isBlock: candidates.length === 0,
      ...(writtenOnce && { writtenOnce }),
    })
  }

  #addMatch(list: UseList, holder: ValueMatch, key: Json): void {
    const { kind, entry, name, reads } = holder
    const more = { what: reads, sure: true }
    if (kind === 'output') {
      const through = this.#throughLocal(this.#root.outputs[name])
      const sensitive = this.#printed.isSensitive(name)
      list.add({
        kind,
        address: `output.${name}`,
        ...more,
        through,
        sensitive,
        printed: sensitive || this.#printed.isRemoved(name) ? 'no' : 'yes',
        updated: this.#isChanged(name),
      })
    } else if (kind === 'provider') {
      const block = providerAddress(name, undefined)
      list.add({ kind, address: block, ...more, through: [], own: this.#isOwn(block, key) })
    } else if (entry !== null) {
      const path = moduleSteps(textAt(entry, 'module_address')).map(step => step.name)
      const block = blockOf(entry)
      const instance = this.#instances.of(path, block).find(({ address }) => address === entry['address'])
      list.add({
        kind,
        address: [...path.map(step => `module.${step}`), block].join('.'),
        ...more,
        through: this.#throughLocal(moduleAt(this.#root, path)?.resources.get(block)),
        instances: instance === undefined ? [] : [instance],
        isBlock: false,
      })
    }
  }

  #throughLocal(block: unknown): readonly string[] {
    return referencesIn(block)
      .flat()
      .some(reference => reference.startsWith('local.'))
      ? ['local']
      : []
  }

  #isChanged(output: string): boolean | null {
    const { actions } = objectAt(objectAt(this.#plan, 'output_changes'), output)
    return Array.isArray(actions) ? actions.some(action => action !== 'no-op') : null
  }

  /** Whether a provider is the one that manages a key. */
  #isOwn(provider: string, key: Json): boolean {
    const path = moduleSteps(textAt(key, 'module_address') ?? textAt(key, 'address')).map(({ name }) => name)
    const block = moduleAt(this.#root, path)?.resources.get(blockOf(key))
    const configured = textAt(block, 'provider_config_key')
    // The block of a key that is deleted is gone, and with it the provider that it names.
    return configured === undefined
      ? provider === this.#likelyProvider
      : provider.endsWith(`provider.${configured.slice(configured.lastIndexOf(':') + 1)}`)
  }
}

/** The values of an object before the plan. */
function valuesOf(entry: Json): Json {
  return isObject(entry['values']) ? entry['values'] : objectAt(objectAt(entry, 'change'), 'before')
}
