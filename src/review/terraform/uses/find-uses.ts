import { isObject, type Json, objectAt, textAt } from '../../input/json.ts'
import type { Use } from '../../model/index.ts'
import type { Guard } from '../../safety/index.ts'
import { type ModuleStep, moduleSteps } from '../address.ts'
import { type ConfiguredModule, moduleAt, referencesIn } from '../configuration.ts'
import { providerAddress } from '../provider-settings.ts'
import { blockOf, Instances, indexOf, isMarked } from './instances.ts'
import { findReaders, originKey, type Reader } from './readers.ts'
import { findHolders, type Holder } from './same-values.ts'
import { UseList } from './use-list.ts'

/** Finds who uses a key of a plan: by what expressions read, and by where its values already stand. */
export class UseFinder {
  readonly #plan: Json
  readonly #root: ConfiguredModule
  readonly #guard: Guard
  readonly #readers: ReadonlyMap<string, readonly Reader[]>
  readonly #instances: Instances
  readonly #holders: ReturnType<typeof findHolders>

  constructor(plan: Json, root: ConfiguredModule, guard: Guard) {
    this.#plan = plan
    this.#root = root
    this.#guard = guard
    this.#readers = findReaders(root, plan)
    this.#instances = new Instances(plan)
    this.#holders = findHolders(plan)
  }

  /** The uses of an object of the plan or the state. What reads an address reads its living object. */
  of(entry: Json): readonly Use[] {
    const modules = moduleSteps(textAt(entry, 'module_address') ?? textAt(entry, 'address'))
    const path = modules.map(({ name }) => name)
    const list = new UseList()
    const isLeftOver = entry['deposed'] !== undefined || entry['deposed_key'] !== undefined
    const readers = isLeftOver ? [] : (this.#readers.get(originKey({ path }, blockOf(entry))) ?? [])
    for (const reader of readers) this.#addReader(list, reader, modules, indexOf(entry['index']), entry)
    const values = isObject(entry['values']) ? entry['values'] : objectAt(objectAt(entry, 'change'), 'before')
    for (const name of ['key', 'secret']) {
      const value = values[name]
      for (const holder of typeof value === 'string' ? (this.#holders.get(value) ?? []) : []) {
        this.#addHolder(list, holder, entry)
      }
    }
    return list.uses(this.#guard)
  }

  /** The uses of a block that has no entry: an ephemeral resource. */
  ofBlock(module: ConfiguredModule, block: string): readonly Use[] {
    const list = new UseList()
    const modules = module.path.map(name => ({ name, index: null }))
    for (const reader of this.#readers.get(originKey(module, block)) ?? []) {
      this.#addReader(list, reader, modules, null, {})
    }
    return list.uses(this.#guard)
  }

  #addReader(
    list: UseList,
    reader: Reader,
    modules: readonly ModuleStep[],
    index: string | number | null,
    key: Json,
  ): void {
    const { carried, kind, block } = reader
    const { what, through, sure } = carried
    if (carried.index !== null && index !== null && carried.index !== index) return
    for (const [at, wanted] of carried.modules) {
      const step = modules[at.split('.').length - 1]
      if (step !== undefined && step.index !== null && step.index !== wanted) return
    }
    if (kind === 'output') {
      const isSensitive = this.#isSensitive(block)
      // What holds a sensitive value cannot be an open output, unless somebody unmarks it: that takes its name.
      if (!sure && !isSensitive) return
      list.add({
        kind,
        address: `output.${block}`,
        what,
        sure,
        through,
        sensitive: isSensitive,
        updated: this.#isChanged(block),
      })
    } else if (kind === 'provider') {
      list.add({ kind, address: block, what, sure, through, own: this.#isOwn(block, key) })
    } else if (kind === 'module') {
      const address = [...reader.module.path.map(name => `module.${name}`), block].join('.')
      list.add({ kind, address, what, sure, through })
    } else this.#addInstances(list, reader, modules, index)
  }

  #addInstances(
    list: UseList,
    reader: Reader,
    modules: readonly ModuleStep[],
    index: string | number | null,
  ): void {
    const { carried, kind, block, attribute, module } = reader
    const follows = index !== null && carried.index === null ? carried.follows : null
    const candidates =
      follows === 'reader'
        ? this.#instances.withIndex(module.path, block, index)
        : this.#instances.of(module.path, block)
    const reached = candidates.filter(
      instance =>
        modules.slice(0, carried.top).every((step, at) => instance.modules[at]?.index === step.index) &&
        (typeof follows !== 'number' || instance.modules[follows - 1]?.index === index),
    )
    const found = reached.length > 0 || candidates.length > 0 ? reached : []
    const marks = attribute === null ? [] : found.map(instance => isMarked(instance, attribute))
    if (!carried.sure && marks.length > 0 && marks.every(mark => mark === false)) return
    const address = [...module.path.map(name => `module.${name}`), block].join('.')
    list.add({
      kind,
      address,
      what: carried.what,
      sure: carried.sure || marks.includes(true),
      through: carried.through,
      instances: found,
      isBlock: candidates.length === 0,
    })
  }

  #addHolder(list: UseList, holder: Holder, key: Json): void {
    const { kind, entry, name, reads } = holder
    const more = { what: reads, sure: true }
    if (kind === 'output') {
      const through = this.#throughLocal(this.#root.outputs[name])
      const sensitive = this.#isSensitive(name)
      list.add({
        kind,
        address: `output.${name}`,
        ...more,
        through,
        sensitive,
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

  #isSensitive(output: string): boolean {
    const change = objectAt(objectAt(this.#plan, 'output_changes'), output)
    return (
      objectAt(this.#root.outputs, output)['sensitive'] === true ||
      change['after_sensitive'] === true ||
      (change['after_sensitive'] === undefined && change['before_sensitive'] === true)
    )
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
    // The block of a key that is deleted is gone, and with it the provider that it names: then it is the default one.
    return configured === undefined
      ? provider === 'provider.ekb'
      : provider.endsWith(`provider.${configured.slice(configured.lastIndexOf(':') + 1)}`)
  }
}
