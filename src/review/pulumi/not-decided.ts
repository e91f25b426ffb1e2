import { camelCase } from '../../core/messages/camel-case.ts'
import { DEFINITIONS, resourcesIn } from '../../keys/model/index.ts'
import { differ } from '../classify/index.ts'
import type { ReviewModel } from '../model/index.ts'
import type { AttributeName, RawAttributes, RawValue } from '../safety/index.ts'
import { snakeCase } from './property-value.ts'
import { sidesOf } from './sides.ts'
import { isManaged, type PulumiStep } from './step.ts'
import { isOurs } from './urn.ts'

/**
 * Whether the engine has planned an update without asking the provider. It does so where the settings of the provider
 * are not known in the preview, and then tells of no property that differs; the provider always tells of one
 * (`Diff` of `sdk/go/common/resource/plugin/provider_plugin.go`, measured on 3.259.0).
 */
function isNotDecided(step: PulumiStep): boolean {
  const { op, old, now, replaceKeys, paths, differing } = step
  const isUntold = replaceKeys.length + paths.length + differing.length === 0
  return op === 'update' && isUntold && isOurs(step) && isManaged(old) && isManaged(now)
}

/**
 * The steps with those marked that the provider has not decided, and as it will decide them, as far as their inputs
 * show it: an update of what it never changes in place is a replacement.
 */
export function withOpenDecisions(steps: readonly PulumiStep[], model: ReviewModel): readonly PulumiStep[] {
  return steps.map(step => {
    if (!isNotDecided(step)) return step
    const replaceKeys = replacingIn(step, model).map(camelCase)
    return { ...step, isNotDecided: true, ...(replaceKeys.length > 0 && { op: 'replace', replaceKeys }) }
  })
}

/** The attributes for which the provider replaces the key. */
function replacingIn(step: PulumiStep, model: ReviewModel): string[] {
  const { before, after } = sidesOf(step, step.old, step.now, model)
  const type = snakeCase(step.type.slice(step.type.lastIndexOf(':') + 1))
  const properties = resourcesIn(DEFINITIONS).find(({ name }) => name === type)?.properties ?? {}
  return Object.entries(properties).flatMap(([name, { requiresReplace }]) => {
    const [old, now] = [before, after].map(side => side?.read(name as AttributeName) ?? ABSENT) as [
      RawValue,
      RawValue,
    ]
    const isAsked = requiresReplace === true || (requiresReplace === 'conditionally' && hasEntries(old, now))
    return isAsked && differ(old, now) ? [name] : []
  })
}

const ABSENT: RawValue = { is: 'absent' }

/** The first keepers of a key and their removal are only recorded. */
function hasEntries(...maps: readonly RawValue[]): boolean {
  return maps.every(
    map =>
      map.is !== 'known' ||
      (typeof map.value === 'object' && map.value !== null && Object.keys(map.value).length > 0),
  )
}

/** A side of which the provider has not said what it makes of it: whether a rotating key rotates is open. */
export function withOpenGeneration(side: RawAttributes | null): RawAttributes | null {
  if (side === null) return null
  const isOpen = (attribute: string) => attribute === 'generation'
  return { ...side, read: attribute => (isOpen(attribute) ? { is: 'unknown' } : side.read(attribute)) }
}
