import { describe, expect, test } from 'vitest'
import { DEFAULT_CONFIG } from '../../src/review/config/index.ts'
import { reviewInputs } from '../../src/review/index.ts'
import { reviewModel } from '../../src/review/model/review-model.ts'
import { buildReport } from '../../src/review/report/index.ts'
import { entry, KEY, planOf } from '../review/support/plan.ts'
import { WITH_ADDED } from './added-attributes.ts'

const model = reviewModel(WITH_ADDED)
const BEFORE = { team: 'red', cost_centre: 'c-old', is_external: false, is_watched: true, cost_tags: null }
const AFTER = {
  team: 'blue',
  cost_centre: 'c-new',
  is_external: true,
  is_watched: false,
  cost_tags: { a: '1' },
}

async function reviewed(text: string) {
  const bytes = (async function* () {
    yield Buffer.from(text)
  })()
  const options = { now: new Date('2026-06-06T12:00:00Z'), signal: new AbortController().signal, model }
  const review = await reviewInputs([{ label: 'plan', bytes }], options)
  const report = buildReport(review, { config: DEFAULT_CONFIG, failOn: 'high', accepted: new Set(), model })
  return { key: review.keys[0], entry: report.entries[0], whole: JSON.stringify([review, report]) }
}

const PULUMI = {
  changeSummary: { update: 1 },
  steps: [step({ ...BEFORE, cost_tags: undefined }, AFTER)],
}

function step(before: object, after: object) {
  const urn = 'urn:pulumi:dev::proj::ekb:index:ApiKey::bot'
  const base = { urn, type: 'ekb:index:ApiKey', custom: true, id: KEY.id }
  const own = { name: 'bot', type: KEY.type, projectId: KEY.project_id }
  const state = (added: object) => {
    const properties = {
      ...own,
      ...Object.fromEntries(
        Object.entries(added).map(([name, value]) => [
          name.replace(/_(.)/, (_, letter: string) => letter.toUpperCase()),
          value,
        ]),
      ),
    }
    return { ...base, inputs: properties, outputs: properties }
  }
  return { op: 'update', urn, oldState: state(before), newState: state(after) }
}

describe.each([
  [
    'a plan of Terraform',
    planOf([entry(['update'], { before: { ...KEY, ...BEFORE }, after: { ...KEY, ...AFTER } })]),
  ],
  ['a preview of Pulumi', JSON.stringify(PULUMI)],
])('%s', (_, text) => {
  test('tells that each of the added attributes changes', async () => {
    const { key } = await reviewed(text)
    const attributes = key?.why.flatMap(reason => (reason.kind === 'attribute' ? reason.attribute : []))
    expect(attributes).toEqual(['team', 'cost_centre', 'is_external', 'is_watched', 'cost_tags'])
  })

  test('reports the values that the definition reports, and shows no other', async () => {
    const { entry: reported, whole } = await reviewed(text)
    expect(reported?.facts.before).toMatchObject({ name: 'bot', team: 'red', isExternal: false })
    expect(reported?.facts.after).toMatchObject({ team: 'blue', isExternal: true })
    expect(reported?.facts.after).not.toHaveProperty('costCentre')
    expect(reported?.facts.after).not.toHaveProperty('isWatched')
    expect(whole).not.toMatch(/c-old|c-new/)
  })
})
