import { createReadStream, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePlan } from '../../../../scripts/bench/review/write-plan.ts'
import { reviewInputs } from '../../../../src/review/index.ts'

const REAL = join(import.meta.dirname, '../../../review/corpus/thousand-keys/terraform-1.15.5.plan.json.gz')

describe('the generated plan', () => {
  let folder: string
  let path: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ekb-write-plan-'))
    path = join(folder, 'plan.json')
    await writePlan(path, { keys: 20, others: 205 })
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('has the members of a plan that an engine made, and its keys have the same attributes', async () => {
    const real = JSON.parse(gunzipSync(readFileSync(REAL)).toString())
    const made = JSON.parse(await readFile(path, 'utf8'))
    expect(Object.keys(made)).toEqual(Object.keys(real))
    const shapeOf = ({
      address: _,
      index: _index,
      change,
      ...place
    }: (typeof real)['resource_changes'][0]) => ({
      place: Object.keys(place).sort(),
      change: Object.keys(change).sort(),
      before: Object.keys(change.before).sort(),
    })
    expect(shapeOf(made.resource_changes[1])).toEqual(shapeOf(real.resource_changes[1]))
    expect(made.resource_changes).toHaveLength(225)
  })

  it('is reviewed as it was meant: every tenth key rotates, and who reads one is found through its module', async () => {
    const input = { label: 'plan.json', bytes: createReadStream(path) }
    const review = await reviewInputs([input], {
      now: new Date('2026-03-01T12:00:00Z'),
      signal: new AbortController().signal,
    })
    expect(review.counts).toEqual({ changed: 2, unchanged: 18 })
    const rotated = review.keys.filter(({ classes }) => classes.includes('rotate-with-overlap'))
    expect(rotated.map(({ address }) => address)).toEqual([
      'ekb_api_key.services["service-0"]',
      'ekb_api_key.services["service-10"]',
    ])
    expect(rotated[0]?.usedBy.map(({ address }) => address)).toEqual(['module.area_0.example_service.part_0'])
  })
})
