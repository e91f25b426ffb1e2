import fc from 'fast-check'
import type { RotatingInputs } from '../../../src/keys/rotating/index.ts'
import type { CreateFault, DeleteFault, ListFault } from '../model-dialect.ts'

/** What one run meets. */
export interface Faults {
  readonly create: readonly CreateFault[]
  readonly delete: readonly DeleteFault[]
  readonly list: readonly ListFault[]
}

export type Step =
  | {
      readonly what: 'run'
      readonly inputs: Partial<RotatingInputs>
      readonly faults: Faults
      readonly ageOfPlan: number
    }
  /** The engine dies between the answers and its state. */
  | { readonly what: 'crash'; readonly inputs: Partial<RotatingInputs>; readonly faults: Faults }
  /** Two runs begin with one state, and the second one writes last. */
  | {
      readonly what: 'two'
      readonly inputs: Partial<RotatingInputs>
      readonly apart: number
      readonly latency: number
    }
  | { readonly what: 'wait'; readonly hours: number }
  | { readonly what: 'delete'; readonly which: 'current' | 'previous' }

const inputs: fc.Arbitrary<Partial<RotatingInputs>> = fc.record(
  {
    keepers: fc.constantFrom({ v: '1' }, { v: '2' }, { v: '3' }),
    type: fc.constantFrom<RotatingInputs['type'][]>('privileged', 'locked_down_viewer'),
    overlap: fc.constantFrom('0h', '1h', '24h', '10d'),
    rotate_after: fc.constantFrom('30d', '90d', null),
    revoke_previous: fc.constantFrom('a', 'b', null),
    name: fc.constantFrom('teams-bot', 'other-bot'),
    store_secret: fc.constantFrom(true, true, true, false),
    deletion_protection: fc.constantFrom(false, false, true),
  },
  { requiredKeys: [] },
)

const createFault: fc.Arbitrary<CreateFault> = fc.record(
  {
    how: fc.constantFrom<NonNullable<CreateFault['how']>[]>(
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
    ),
    late: fc.integer({ min: 0, max: 60_000 }),
    latency: fc.integer({ min: 0, max: 5_000 }),
  },
  { requiredKeys: ['how', 'late'] },
)

const deleteFault: fc.Arbitrary<DeleteFault> = fc.record({
  how: fc.constantFrom<NonNullable<DeleteFault['how']>[]>(
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

const listFault: fc.Arbitrary<ListFault> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constant({ fails: true }) },
  { weight: 1, arbitrary: fc.constant({ lag: 5_000 }) },
  { weight: 1, arbitrary: fc.constant({ withoutSystem: true }) },
)

const faults: fc.Arbitrary<Faults> = fc.record({
  create: fc.array(createFault, { maxLength: 2 }),
  delete: fc.array(deleteFault, { maxLength: 3 }),
  list: fc.array(listFault, { maxLength: 4 }),
})

const hours = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 24, max: 2_500 }))

/** Whatever may happen to one rotating key, in any order. */
export const situation: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constant('run' as const),
        inputs,
        faults,
        ageOfPlan: fc.constantFrom(0, 1, 40),
      }),
    },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('crash' as const), inputs, faults }) },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('two' as const),
        inputs,
        apart: fc.integer({ min: 0, max: 20_000 }),
        latency: fc.integer({ min: 0, max: 3_000 }),
      }),
    },
    { weight: 4, arbitrary: fc.record({ what: fc.constant('wait' as const), hours }) },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('delete' as const),
        which: fc.constantFrom('current', 'previous'),
      }),
    },
  ),
  { maxLength: 12 },
)
