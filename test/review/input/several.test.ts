import { describe, expect, test } from 'vitest'
import { FIXTURES, type Fixture } from '../support/fixtures.ts'
import { entry, planOf } from '../support/plan.ts'
import { reviewOf } from '../support/review-of.ts'
import { told } from '../support/told.ts'

const plan = planOf([entry(['create'])])
const other = planOf([entry(['delete'])])

function textOf(situation: string, format: Fixture['format']): string {
  const found = FIXTURES.find(fixture => fixture.situation === situation && fixture.format === format)
  if (found === undefined) throw new Error(`there is no ${format} of ${situation}`)
  return found.read().toString()
}

async function stacksOf(text: string) {
  const { stacks, keys } = await reviewOf({ plan: text })
  return stacks.map(({ label }) => [
    label,
    ...keys.filter(({ stack }) => stack === label).map(key => told(key).is),
  ])
}

describe('several plans in one file', () => {
  test('one a line are as many stacks', async () => {
    expect(await stacksOf(`${plan}\n${other}\n`)).toEqual([
      ['plan', 'create'],
      ['plan (2)', 'revoke'],
    ])
    expect(await stacksOf(`${plan}\n\n${JSON.stringify(JSON.parse(other), null, 2)}`)).toHaveLength(2)
  })

  test('of which one breaks off are refused', async () => {
    await expect(reviewOf({ plan: `${plan}\n${other.slice(0, -20)}` })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_BROKEN',
    })
    await expect(reviewOf({ plan: `${plan}\nhello` })).rejects.toMatchObject({ code: 'REVIEW_INPUT_BROKEN' })
  })
})

describe.each([
  ['lines of a plan', textOf('create', 'lines.jsonl')],
  ['engine events', textOf('pulumi-create', 'events.jsonl')],
])('several streams in one file: %s', (_, stream) => {
  test('are as many stacks', async () => {
    expect(await stacksOf(stream)).toHaveLength(1)
    expect(await stacksOf(`${stream}\n${stream}`)).toHaveLength(2)
  })

  test('one that breaks off is refused, whichever it is', async () => {
    const half = stream.split('\n').slice(0, 3).join('\n')
    for (const text of [`${half}\n${stream}`, `${stream}\n${half}`]) {
      await expect(reviewOf({ plan: text })).rejects.toMatchObject({ code: 'REVIEW_INPUT_UNFINISHED' })
    }
  })
})

describe('a member that is told twice', () => {
  const hidden = plan.replace('"actions":["create"]', '"actions":["create"],"actions":["no-op"]')
  const drift = '"resource_changes":[],"configuration"'

  test.each([
    ['deep inside', hidden, 'resource_changes'],
    ['in the outermost object', plan.replace('"configuration"', drift), 'resource_changes'],
  ])('%s is refused', async (_, text, place) => {
    expect(() => JSON.parse(text)).not.toThrow()
    await expect(reviewOf({ plan: text })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_DAMAGED',
      detail: expect.stringContaining(place),
    })
  })

  test('in a line of a stream is refused', async () => {
    const text = textOf('create', 'lines.jsonl').replace(
      '"action":"create"',
      '"action":"create","action":"noop"',
    )
    await expect(reviewOf({ plan: text })).rejects.toMatchObject({ code: 'REVIEW_INPUT_DAMAGED' })
  })

  test('marks in texts are no members', async () => {
    const quoted = planOf([entry(['no-op'], {}, { note: 'a: "b": {"c": [1, 2]}, \\' })])
    expect(await stacksOf(quoted)).toEqual([['plan', 'no-change']])
  })
})
