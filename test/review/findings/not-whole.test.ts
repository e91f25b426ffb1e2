import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf, plain } from '../../../src/review/findings/index.ts'
import { reviewInputs } from '../../../src/review/index.ts'
import { entry, planOf } from '../support/plan.ts'

const block = (more: object = {}) => ({
  address: 'ekb_api_key.wiki',
  mode: 'managed',
  type: 'ekb_api_key',
  name: 'wiki',
  ...more,
})

async function found(more: object, targetingOptions: readonly string[] = []) {
  const text = planOf([entry(['no-op'])], more)
  const review = await reviewInputs([{ label: 'plan', bytes: once(text), targetingOptions }], {
    now: new Date('2026-06-06T12:00:00Z'),
    signal: new AbortController().signal,
  })
  return findingsOf(review, DEFAULT_POLICY).map(({ rule, seen, remedy }) => [
    `${rule} ${plain(seen)}`,
    plain(remedy ?? []),
  ])
}

async function* once(text: string) {
  yield Buffer.from(text)
}

describe('a plan that is not whole', () => {
  test('was made with options that leave something out', async () => {
    expect(await found({}, ['-target', '-exclude'])).toEqual([
      [
        'EKB022 The plan was made with -target and -exclude, so whatever that excludes is missing.',
        'Plan without these options, and review that.',
      ],
    ])
  })

  test('has neither a change nor a state of a key that the configuration has once', async () => {
    const [first] = await found({ configuration: { root_module: { resources: [block()] } } })
    expect(first?.[0]).toBe('EKB022 The plan has neither a change nor a state of ekb_api_key.wiki.')
  })

  test('a count or a module that is repeated explains it', async () => {
    const counted = { resources: [block({ count_expression: { constant_value: 0 } })] }
    expect(await found({ configuration: { root_module: counted } })).toEqual([])
    const repeated = {
      module_calls: { bots: { source: './bots', for_each_expression: {}, module: { resources: [block()] } } },
    }
    expect(await found({ configuration: { root_module: repeated } })).toEqual([])
  })

  test('an error has another remedy than a part that is not known', async () => {
    expect((await found({ errored: true }))[0]?.[1]).toMatch(/^Fix the error/)
    expect((await found({ astral_changes: [] }))[0]?.[1]).toMatch(/^Update ekb/)
  })
})
