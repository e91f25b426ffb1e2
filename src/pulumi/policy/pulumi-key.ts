import { type PolicyResource, UnknownValueError } from '@pulumi/policy'
import { wholeDays } from '../../review/judging/age.ts'
import type { KeyInStack } from '../../review/judging/declared-key.ts'
import { lifetimeOf } from '../../review/model/key-lifetime.ts'
import { KEY_TOKENS } from '../../review/model/key-resources.ts'
import { Guard } from '../../review/safety/guard.ts'
import { SensitiveValues } from '../../review/safety/sensitive-values.ts'

/** A resource as an analyzer sees it: with its inputs before it is made, with its outputs at the end. */
export type Registered = Pick<PolicyResource, 'type' | 'name' | 'urn' | 'props' | 'opts' | 'provider'>

/** A key of a stack. Nothing in it may not be shown but the project, by which keys are told apart. */
export interface PulumiKey extends KeyInStack {
  readonly urn: string
}

export function isApiKey({ type }: Pick<Registered, 'type'>): boolean {
  return KEY_TOKENS.has(type)
}

/**
 * What may be told of these keys. All of their values, and those of their providers, are known to be secret.
 *
 * @param now the time by which ages are told
 */
export function keysOf(resources: readonly Registered[], now: Date): PulumiKey[] {
  const sensitive = new SensitiveValues()
  for (const { props, provider } of resources) {
    for (const holder of [props, ...partsOf(props)]) {
      for (const name of ['key', 'secret']) sensitive.add(propertyOf(holder, name))
    }
    for (const name of ['apiKey', 'apiSecret']) sensitive.add(propertyOf(provider?.props ?? {}, name))
  }
  const guard = new Guard(sensitive)
  return resources.map(resource => keyOf(resource, guard, now))
}

function keyOf(
  { type, name: logicalName, urn, props, opts, provider }: Registered,
  guard: Guard,
  now: Date,
): PulumiKey {
  const name = textOf(props, 'name')
  const shownName = name === undefined ? undefined : guard.text(name)
  const setting = (property: string) => settingOf(props, property)
  const isRotatedInPlace = KEY_TOKENS.get(type)?.isRotatedInPlace === true
  return {
    urn,
    shown: guard.address(logicalName),
    name: shownName?.is === 'known' ? (shownName.value ?? undefined) : undefined,
    // A name that is not known yet may be an approved one: the update asks again, before it makes the key.
    isJudgedAgain: name === undefined,
    type: textOf(props, 'type'),
    rotateAfter: setting('rotateAfter'),
    hasKeepers: hasEntries(propertyOf(props, 'keepers')),
    // A rotation in place leaves the previous key alone.
    createBeforeDestroy: isRotatedInPlace || opts.deleteBeforeReplace !== true,
    storesSecret: undefined,
    lifetime: isRotatedInPlace
      ? lifetimeOf({
          overlap: setting('overlap'),
          rotateAfter: setting('rotateAfter'),
          rotateEarly: setting('rotateEarly'),
        })
      : undefined,
    project: textOf(props, 'projectId') ?? `of ${provider?.urn}`,
    isRepeated: false,
    fingerprints: fingerprintsIn(props),
    age: ageOf(props, now),
  }
}

function ageOf(props: Registered['props'], now: Date): PulumiKey['age'] {
  // Of a rotating key, the current key has an age.
  const [current = props] = partsOf(props)
  const [createdAt, dueAt] = [timeOf(current, 'createdAt'), timeOf(props, 'rotationDueAt')]
  if (createdAt === undefined) return undefined
  return { days: wholeDays(createdAt, now), isDue: dueAt !== undefined && now >= dueAt }
}

/** The fingerprints of the keys that are on the platform: one, or the current and the previous one. */
function fingerprintsIn(props: Registered['props']): string[] {
  return [props, ...partsOf(props)].flatMap(holder => textOf(holder, 'fingerprint') ?? [])
}

/** The keys of a rotating key that hold values of their own, the current one first; none of any other. */
function partsOf(props: Registered['props']): Registered['props'][] {
  const retiring = propertyOf(props, 'retiring')
  const parts = ['current', 'previous'].map(name => propertyOf(props, name))
  return [...parts, ...(Array.isArray(retiring) ? retiring : [])].filter(
    part => typeof part === 'object' && part !== null,
  )
}

/** The value of a property: null where nothing is set, undefined where it is only known after the update. */
function propertyOf(props: Readonly<Record<string, unknown>>, name: string): unknown {
  try {
    return props[name] ?? null
  } catch (cause) {
    if (cause instanceof UnknownValueError) return undefined
    throw cause
  }
}

/** A setting that is a text: null where nothing is set, undefined where it is not known. */
function settingOf(props: Registered['props'], name: string): string | null | undefined {
  const value = propertyOf(props, name)
  return typeof value === 'string' || value === null ? value : undefined
}

function textOf(props: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = propertyOf(props, name)
  return typeof value === 'string' ? value : undefined
}

function timeOf(props: Readonly<Record<string, unknown>>, name: string): Date | undefined {
  const time = new Date(textOf(props, name) ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? undefined : time
}

function hasEntries(map: unknown): boolean | undefined {
  if (map === undefined) return undefined
  return typeof map === 'object' && map !== null && Object.keys(map).length > 0
}
