import fc from 'fast-check'
import type { KeyType } from '../../../src/platform/key.ts'
import { type CreateFault, type DeleteFault, type Dialect, type ListFault, PLAIN } from '../model-dialect.ts'

/** One thing that happens at its time, in milliseconds since the start. */
export type Step = { readonly at: number } & (
  | { readonly what: 'create'; readonly name: number; readonly type: KeyType; readonly stored: boolean }
  | { readonly what: 'read' | 'delete'; readonly which: number }
  | { readonly what: 'other creates'; readonly name: number; readonly type: KeyType }
  | { readonly what: 'other deletes' | 'other takes the id'; readonly which: number }
  | { readonly what: 'stop' }
)

/** What happens, on which platform, and what goes wrong: the next fault of a kind meets the next request. */
export interface Plan {
  readonly dialect: Dialect
  readonly latency: number
  readonly steps: readonly Step[]
  readonly list: readonly ListFault[]
  readonly create: readonly CreateFault[]
  readonly delete: readonly DeleteFault[]
}

const type = fc.constantFrom<KeyType>('privileged', 'locked_down_viewer')
const at = fc.oneof(fc.nat(60), fc.nat(60_000))
const latency = fc.constantFrom(0, 1, 7, 50, 900, 9_000)
const name = fc.nat(2)
const which = fc.nat(20)
const stored = fc.boolean()
const seldom = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

const ours = [
  { weight: 9, arbitrary: fc.record({ what: fc.constant('create' as const), at, name, type, stored }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('read' as const), at, which }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('delete' as const), at, which }) },
]
const step: fc.Arbitrary<Step> = fc.oneof(
  ...ours,
  { weight: 1, arbitrary: fc.record({ what: fc.constant('other creates' as const), at, name, type }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('other deletes' as const), at, which }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('other takes the id' as const), at, which }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('stop' as const), at }) },
)

/** What a platform may show and keep without being in anybody's way. */
const harmless = {
  ids: fc.boolean(),
  answersId: fc.boolean(),
  reusesIds: fc.boolean(),
  names: fc.constantFrom<Dialect['names']>(
    'as sent',
    'as sent',
    'lower case',
    'upper case',
    'trimmed',
    'cut to 8',
  ),
  tellsCreated: fc.boolean(),
  tellsTime: fc.boolean(),
  foreignTypes: fc.boolean(),
  answersCreated: fc.boolean(),
  datesTo: fc.constantFrom(1_000, 1_000, 60_000, 86_400_000),
  datesAhead: fc.constantFrom(0, 0, -7_200_000, 7_200_000),
  tellsNames: fc.constantFrom(true, true, true, false),
  dateOff: fc.constantFrom(0, 0, 900, 3_600_000),
  skew: fc.constantFrom(0, -90_000, 1_500, 3_600_000),
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  ...harmless,
  mask: fc.constantFrom('none', 'ends', 'prefix', 'all', 'absent'),
  answersExisting: fc.constantFrom(false, false, false, true),
  hidesSystem: fc.constantFrom(false, false, false, false, false, false, false, true),
  cacheFor: fc.constantFrom(0, 0, 0, 0, 800, 5_000, 60_000),
  cacheTells: fc.boolean(),
})

const listFault: fc.Arbitrary<ListFault> = fc
  .record({
    latency,
    fails: fc.constantFrom(false, false, false, true),
    lag: fc.constantFrom(0, 0, 0, 30, 1_000, 4_000, 20_000, 90_000),
    empty: seldom(fc.constant(true)),
    withoutSystem: seldom(fc.constant(true)),
    fromCache: seldom(fc.constant(true)),
    lacks: seldom(which),
    repeats: seldom(which),
    jump: seldom(fc.constantFrom(-3_600_000, -5_000, 5_000, 3_600_000)),
  })
  .map(withoutUndefined)

const createFault: fc.Arbitrary<CreateFault> = fc
  .record({
    latency,
    how: fc.constantFrom<NonNullable<CreateFault['how']>>(
      'answered',
      'answered',
      'answered',
      'refused',
      'not sent',
      'lost before',
      'lost after',
      'late',
      'failed before',
      'failed after',
      'answered with another',
      'of another type',
      'with the id of another',
    ),
    late: fc.constantFrom(10, 2_000, 20_000, 100_000),
    rival: fc.constantFrom(undefined, undefined, undefined, 1_500, 15_000, 25_000),
  })
  .map(withoutUndefined)

const deleteFault: fc.Arbitrary<DeleteFault> = fc.record({
  latency,
  how: fc.constantFrom<NonNullable<DeleteFault['how']>>(
    'answered',
    'refused',
    'lost before',
    'lost after',
    'denied',
    'pretended',
    'unsaid',
    'done and unsaid',
  ),
})

/** Whatever can go wrong. */
export const plan: fc.Arbitrary<Plan> = fc.record({
  dialect: fc.oneof(fc.constant(PLAIN), dialect),
  latency: fc.constantFrom(0, 20),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
  list: fc.array(listFault, { maxLength: 30 }),
  create: fc.array(createFault, { maxLength: 10 }),
  delete: fc.array(deleteFault, { maxLength: 6 }),
})

/** Nothing goes wrong, on a platform of any kind that shows what it has. */
export const calmPlan: fc.Arbitrary<Plan> = fc.record({
  dialect: fc.record({
    ...harmless,
    reusesIds: fc.constant(false),
    mask: fc.constantFrom<Dialect['mask']>('none', 'ends'),
    answersExisting: fc.constant(false),
    hidesSystem: fc.constant(false),
    cacheFor: fc.constant(0),
    cacheTells: fc.constant(false),
  }),
  latency: fc.constantFrom(0, 20, 900),
  steps: fc.array(fc.oneof(...ours), { minLength: 1, maxLength: 14 }),
  list: fc.constant([]),
  create: fc.constant([]),
  delete: fc.constant([]),
})

type Given<Fault> = { [Part in keyof Fault]: Exclude<Fault[Part], undefined> }

function withoutUndefined<Fault extends object>(fault: Fault): Given<Fault> {
  return Object.fromEntries(Object.entries(fault).filter(([, value]) => value !== undefined)) as Given<Fault>
}
