import { createHash } from 'node:crypto'
import { isSystemName } from '../../platform/index.ts'
import { isKey } from '../judging/key-facts.ts'
import {
  isRotatedInPlace,
  KEY_CLASSES,
  type KeyAttributes,
  type KeyChange,
  type KeyClass,
  type KeyNote,
  type ReviewModel,
  type RotatingChange,
  type Use,
} from '../model/index.ts'
import { type Guard, keyAttributes, type RawAttributes } from '../safety/index.ts'
import type { CountShift } from './count-shift.ts'
import { comparableText, differ } from './differences.ts'
import type { Observation } from './observation.ts'
import { isOnlyRename, reasonsOf } from './reasons.ts'
import { rotatingChange, rotatingClasses, withCurrent } from './rotating/index.ts'
import { isRenewed, orderOf, stepClasses } from './steps.ts'
import { timesOf } from './times.ts'
import { typeClass } from './type-change.ts'

/** What is known about the input of an observation. */
export interface EntryContext {
  /** The label of the stack, safe to show. */
  readonly stack: string
  readonly guard: Guard
  /** When it was planned. */
  readonly at: Date
  /** For an instance of a `count` that shifted. */
  readonly shift: CountShift | undefined
  /** The fingerprint of the key that the environment of the review signs in with. */
  readonly credentialFingerprint: string | undefined
  readonly model: ReviewModel
}

/** Classifies an observation. This is the only place where values of an input enter the review. */
export function keyEntry(observed: Observation, context: EntryContext): KeyChange {
  const { guard, at, model } = context
  const observation = withOwnValues(observed)
  const before = observation.before && keyAttributes(observation.before, guard, model)
  const after = observation.after && keyAttributes(observation.after, guard, model)
  const times = timesOf(before, after, at)
  const from = context.shift?.from ?? null
  const shift = context.shift && { from: from === null ? null : guard.address(from) }
  const rotating = rotatingChange(observation, { guard, model, at, before, after })
  const limit = after?.rotate_after.is === 'known' ? after.rotate_after : before?.rotate_after
  return {
    id: idOf(context.stack, observation),
    stack: context.stack,
    ...addressOf(observation.address, guard),
    shown: guard.address(observation.shown),
    deposed: observation.deposed === null ? null : guard.address(observation.deposed),
    previousAddress: observation.previousAddress === null ? null : guard.address(observation.previousAddress),
    kind: observation.kind,
    resourceType: guard.address(observation.resourceType),
    declared: {
      modules: observation.modules.map(({ name, source }) => ({
        name: guard.address(name),
        source: source === null ? null : guard.address(source),
      })),
      type: guard.address(observation.type),
      name: guard.address(observation.label),
    },
    classes: classesOf(observation, shift !== undefined, rotating),
    order: orderOf(observation),
    before,
    after,
    why: reasonsOf(observation, { times, limit, shift, guard, model }),
    usedBy: observation.uses().toSorted(byKindAndAddress),
    times,
    drift: observation.drift,
    notes: [...observation.notes, ...ownNotes(observation, before, context)],
    ...(rotating && { rotating }),
  }
}

function addressOf(address: string, guard: Guard): Pick<KeyChange, 'address' | 'addressDigest'> {
  const shown = guard.address(address)
  return { address: shown, ...(shown !== address && { addressDigest: digestOf(address) }) }
}

function withOwnValues(observation: Observation): Observation {
  if (!isRotatedInPlace(observation.resourceType)) return observation
  return { ...observation, before: withCurrent(observation.before), after: withCurrent(observation.after) }
}

function ownNotes(
  observation: Observation,
  before: KeyAttributes | null,
  { credentialFingerprint }: EntryContext,
): readonly KeyNote[] {
  const isIts =
    credentialFingerprint !== undefined &&
    before?.fingerprint.is === 'known' &&
    before.fingerprint.value === credentialFingerprint
  return [
    ...(isRefused(observation) ? (['deletion-protected'] as const) : []),
    ...(isIts ? (['signs-in'] as const) : []),
  ]
}

/**
 * Whether the provider refuses the deletion, as it does in its plan if the engine asks it. A rotation is allowed,
 * because the credential continues to exist.
 */
function isRefused({ kind, before, after, steps, deposed, reason }: Observation): boolean {
  const protection = before?.read('deletion_protection')
  if (kind !== 'resource' || deposed !== null || protection?.is !== 'known' || protection.value !== true)
    return false
  if (!steps.includes('create')) return steps.includes('delete')
  if (!steps.includes('delete') || reason === 'requested' || reason === 'tainted') return false
  const settled = ['name', 'type', 'project_id'] as const
  return after !== null && settled.some(name => differ(before?.read(name) ?? ABSENT, after.read(name)))
}

const ABSENT = { is: 'absent' } as const

/** Anything that needs the new value comes first. Anything that only shows it comes last. */
const USE_KINDS: readonly Use['kind'][] = [
  'resource',
  'module',
  'provider',
  'data source',
  'ephemeral resource',
  'action',
  'output',
]

function byKindAndAddress(one: Use, other: Use): number {
  return USE_KINDS.indexOf(one.kind) - USE_KINDS.indexOf(other.kind) || (one.address < other.address ? -1 : 1)
}

function classesOf(observation: Observation, shifted: boolean, rotating?: RotatingChange): KeyClass[] {
  const { previousAddress, importing, deferred, drift, kind, before, after } = observation
  const found = new Set<KeyClass>(lifeClasses(observation, rotating))
  if (previousAddress !== null) found.add('move')
  if (importing) found.add('import')
  if (deferred) found.add('deferred')
  if (drift !== null) found.add('drift')
  if (kind === 'resource') {
    const type = typeClass(observation)
    if (type !== null) found.add(type)
    if (
      isRenewed(observation) &&
      before &&
      after &&
      differ(before.read('project_id'), after.read('project_id'))
    ) {
      found.add('re-scope')
    }
    if (isRenewed(observation) && !shifted && isOnlyRename(observation)) found.add('rename')
  } else if (kind !== 'action') found.add('read-at-run-time')
  if (isKey(observation) && found.size > 0 && [before, after].some(isSystemKey)) found.add('protected-key')
  if (found.size === 0) found.add('no-change')
  return KEY_CLASSES.filter(known => found.has(known))
}

/** What becomes of the credential. Of a rotating key, what happens to its keys says more than that it changes. */
function lifeClasses(observation: Observation, rotating: RotatingChange | undefined): readonly KeyClass[] {
  const classes = stepClasses(observation)
  const own = rotating === undefined ? [] : rotatingClasses(observation, rotating)
  return own.length === 0 ? classes : [...classes.filter(one => one !== 'update-in-place'), ...own]
}

function isSystemKey(side: RawAttributes | null): boolean {
  if (side === null) return false
  return (
    comparableText(side.read('type')) === 'system' || isSystemName(comparableText(side.read('name')) ?? '')
  )
}

/** Made from what the input contains, not from what is shown, so that two addresses never get the same id. */
function idOf(stack: string, { kind, address, deposed }: Observation): string {
  return digestOf(JSON.stringify([stack, kind, address, deposed]))
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
