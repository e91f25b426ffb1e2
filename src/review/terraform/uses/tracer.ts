import { type Json, objectAt, textAt } from '../../../core/json/index.ts'
import { TYPES_WITHOUT_SENSITIVE } from '../../model/sensitive-attributes.ts'
import type { Segment } from '../address.ts'
import { type ConfiguredModule, referencesIn } from '../configuration.ts'
import { isOurs, modelType } from '../resource-types.ts'
import { isMetadata, mirroredArgument } from './attribute-names.ts'
import { blockIn, fullReferences } from './references.ts'
import { followPath, LOCAL, type TracedValue } from './traced-value.ts'

/** Where an expression stands: its module, and what `each` and `count` mean there. */
export interface Scope {
  readonly module: ConfiguredModule
  /** `for_each_expression` of the block. */
  readonly forEach: unknown
  /** What has the index of the block: the reader itself, or the module at this depth. */
  readonly indexFrom: number | 'reader' | null
  /** The block that `self` stands for, in a provisioner. */
  readonly self?: string
}

/**
 * Finds which values of keys expressions contain: directly, through inputs and outputs of modules, and through
 * `each.value`. A local value ends the trace, because the configuration in a plan does not show what is in it.
 *
 * A tracer that goes `deep` finds what may be printed. It follows attributes of other resources to what those read,
 * and takes no name for a proof that something is no value where the object may be one that somebody made.
 */
export class Tracer {
  readonly #isDeep: boolean
  readonly #known = new Map<object, Map<string, readonly TracedValue[]>>()

  constructor({ deep = false }: { readonly deep?: boolean } = {}) {
    this.#isDeep = deep
  }

  /** What an expression, or every expression in a block, holds. */
  trace(expression: unknown, scope: Scope): readonly TracedValue[] {
    return referencesIn(expression).flatMap(references => this.#traceList(references, scope))
  }

  #traceList(references: readonly string[], scope: Scope): readonly TracedValue[] {
    const indexed = references.some(reference => /^(?:each\.|count\.index)/.test(reference))
    return fullReferences(references).flatMap(segments =>
      this.#traceOne(segments, scope).map(traced =>
        indexed && traced.index === null && traced.indexFrom === null
          ? { ...traced, indexFrom: scope.indexFrom }
          : traced,
      ),
    )
  }

  #traceOne(segments: readonly Segment[], scope: Scope): readonly TracedValue[] {
    const [head, second] = segments
    if (head?.is !== 'name') return []
    if (head.name === 'var' && second?.is === 'name') {
      return this.#follow(this.#variable(scope.module, second.name), segments.slice(2))
    }
    if (head.name === 'local') return [whole({ module: scope.module, block: LOCAL })]
    if (head.name === 'self' && scope.self !== undefined) {
      return this.#throughBlock(scope.self, segments.slice(1), scope.module)
    }
    if (head.name === 'module' && second?.is === 'name') return this.#callOutput(segments, scope.module)
    if (head.name === 'each' && second?.is === 'name' && second.name === 'value') {
      const entries =
        scope.forEach === undefined ? [] : this.trace(scope.forEach, { ...scope, forEach: undefined })
      return this.#follow(entries, segments.slice(2)).map(traced => ({
        ...traced,
        indexFrom: scope.indexFrom,
      }))
    }
    const found = blockIn(segments)
    if (found === null) return []
    if (!isOurs(found.type, undefined)) return this.#throughBlock(found.block, found.path, scope.module)
    if (TYPES_WITHOUT_SENSITIVE.has(modelType(found.type))) return []
    return follow([whole({ module: scope.module, block: found.block })], found.path)
  }

  #follow(traced: readonly TracedValue[], path: readonly Segment[]): readonly TracedValue[] {
    return follow(traced, path, this.#isDeep)
  }

  /** What an attribute of another resource may hold: what it is made of is known of few. */
  #throughBlock(block: string, path: readonly Segment[], module: ConfiguredModule): readonly TracedValue[] {
    const resource = this.#isDeep ? module.resources.get(block) : undefined
    if (resource === undefined) return []
    const at = path.findIndex(({ is }) => is === 'name')
    const name = path[at]
    const attribute = name?.is === 'name' ? name.name : null
    const found = this.#remembered(module, `${block}.${attribute ?? ''}`, () =>
      this.#blockAttribute(block, resource, attribute, module),
    )
    return at === -1 ? found : this.#follow(found, path.slice(at + 1))
  }

  #blockAttribute(
    block: string,
    resource: Json,
    attribute: string | null,
    module: ConfiguredModule,
  ): readonly TracedValue[] {
    const expressions = objectAt(resource, 'expressions')
    const type = textAt(resource, 'type') ?? ''
    const argument = attribute === null ? null : mirroredArgument(type, attribute)
    const isSet = argument !== null && Object.hasOwn(expressions, argument)
    if (!isSet && attribute !== null && isMetadata(attribute)) return []
    const scope: Scope = { module, forEach: resource['for_each_expression'], indexFrom: null }
    const address = [...module.path.map(step => `module.${step}`), block].join('.')
    return this.trace(isSet ? expressions[argument] : expressions, scope).map(traced => ({
      ...traced,
      sure: isSet && traced.sure,
      through: [...traced.through, address],
    }))
  }

  #variable(module: ConfiguredModule, name: string): readonly TracedValue[] {
    return this.#remembered(module, `var.${name}`, () => {
      const { parent, call, path } = module
      if (parent === null || call === null) return []
      const scope: Scope = {
        module: parent,
        forEach: call['for_each_expression'],
        indexFrom: path.length,
      }
      const input = `${path.map(step => `module.${step}`).join('.')}.var.${name}`
      return this.trace(objectAt(call, 'expressions')[name], scope).map(traced => ({
        ...traced,
        through: [...traced.through, input],
      }))
    })
  }

  #callOutput(segments: readonly Segment[], parent: ConfiguredModule): readonly TracedValue[] {
    const [, name, third] = segments
    const called = name?.is === 'name' ? parent.calls.get(name.name) : undefined
    if (called === undefined) return []
    const index = third?.is === 'index' ? third.index : null
    const rest = segments.slice(third?.is === 'index' ? 3 : 2)
    const [output] = rest
    const names = output?.is === 'name' ? [output.name] : Object.keys(called.outputs)
    return names.flatMap(found =>
      this.#follow(this.#output(called, found), rest.slice(1)).map(traced => ({
        ...traced,
        modules:
          index === null ? traced.modules : new Map([...traced.modules, [called.path.join('.'), index]]),
        sure: output === undefined ? false : traced.sure,
      })),
    )
  }

  #output(module: ConfiguredModule, name: string): readonly TracedValue[] {
    return this.#remembered(module, `output.${name}`, () => {
      const scope: Scope = { module, forEach: undefined, indexFrom: null }
      const output = `${module.path.map(step => `module.${step}`).join('.')}.output.${name}`
      return this.trace(objectAt(objectAt(module.outputs, name), 'expression'), scope).map(traced => ({
        ...traced,
        highestModule: Math.min(traced.highestModule, module.path.length - 1),
        through: [...traced.through, output],
      }))
    })
  }

  /** Each place is traced once; one that leads back to itself holds nothing on the second visit. */
  #remembered(
    module: ConfiguredModule,
    place: string,
    trace: () => readonly TracedValue[],
  ): readonly TracedValue[] {
    const places = this.#known.get(module) ?? new Map<string, readonly TracedValue[]>()
    this.#known.set(module, places)
    const known = places.get(place)
    if (known !== undefined) return known
    places.set(place, [])
    const found = trace()
    places.set(place, found)
    return found
  }
}

function follow(
  traced: readonly TracedValue[],
  path: readonly Segment[],
  isMade = false,
): readonly TracedValue[] {
  return traced.flatMap(one => followPath(one, path, isMade) ?? [])
}

function whole(origin: TracedValue['origin']): TracedValue {
  return {
    origin,
    what: 'whole',
    sure: false,
    index: null,
    modules: new Map(),
    highestModule: origin.module.path.length,
    indexFrom: null,
    through: [],
  }
}
