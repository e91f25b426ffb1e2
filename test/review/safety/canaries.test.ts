import { describe, expect, test } from 'vitest'
import { FIXTURES } from '../support/fixtures.ts'
import { type Plant, plantedIn } from '../support/planted.ts'
import { reviewOf } from '../support/review-of.ts'

/** What a review needs in order to see that there is a key at all, and what happens to it. */
const STRUCTURE = new Set(
  (
    'format_version terraform_version timestamp mode type provider_name actions action_reason replace_paths ' +
    'references index action reason resource_type implied_provider @timestamp tofu terraform ui op severity ' +
    'full_name module_address addr resource urn old_urn resource_key diffReasons replaceReasons keys diffs ' +
    'provider_config_key result dependencies previous_address deposed deposed_key'
  ).split(' '),
)

/** The attributes that a review may show, as each engine writes them. */
const SHOWN = new Set(
  (
    'id name type project_id fingerprint created_at rotate_after rotation_due_at projectId createdAt ' +
    'rotateAfter rotationDueAt status revoke_previous revokePrevious'
  ).split(' '),
)

/** What a review may show of each key of a rotating key, which stands one level deeper. */
const SHOWN_WITHIN = new Set('id name type reason'.split(' '))
const WITHIN = new Set(['current', 'previous', 'retiring'])

/** Where the attributes of resources stand. */
const SIDES = new Set(['before', 'after', 'values', 'inputs', 'outputs'])

const isStructure = (path: readonly string[]) => {
  const side = path.findLastIndex(name => SIDES.has(name))
  // `values` holds a whole state as well as the attributes of one resource.
  const isInside = side !== -1 && !path.slice(side).includes('root_module')
  const names = path.filter(name => !/^\d+$/.test(name))
  // The names of blocks stand in addresses, which are shown.
  return (
    !isInside &&
    (STRUCTURE.has(names.at(-1) ?? '') ||
      STRUCTURE.has(names.at(-2) ?? '') ||
      /^(?:address|name|resource_name)$/.test(names.at(-1) ?? ''))
  )
}

const isShown = (path: readonly string[]) => {
  // Pulumi has the id beside the properties.
  if (path.at(-1) === 'id' && /^(?:old|new)(?:State)?$/.test(path.at(-2) ?? '')) return true
  const side = path.findLastIndex(name => SIDES.has(name))
  if (side === -1) return false
  const [outer = '', ...inner] = path.slice(side + 1).filter(name => !/^\d+$/.test(name))
  if (inner.length === 0) return path.length === side + 2 && SHOWN.has(outer)
  return inner.length === 1 && WITHIN.has(outer) && SHOWN_WITHIN.has(inner[0] ?? '')
}

/** What engines write in the place of a secret, and of an unknown value. */
const isMark = (text: string) =>
  text === '[secret]' || text === '04da6b54-80e4-46f7-96ec-b56ff0331ba9' || /^[0-9a-f]{32}$/.test(text)

const fixtures = FIXTURES.filter(({ situation }) => situation !== 'thousand-keys')

describe('a canary in every text but those that are shown comes out nowhere', () => {
  test.each(fixtures.map(fixture => [fixture.title, fixture] as const))('%s', async (_title, fixture) => {
    let number = 0
    const plant: Plant = (text, path) => {
      if (isStructure(path) || isShown(path) || isMark(text)) return text
      number += 1
      return `canary${number}`
    }
    const review = JSON.stringify(await reviewOf({ plan: plantedIn(fixture.read().toString(), plant) }))
    expect(number).toBeGreaterThan(0)
    expect(review).not.toContain('canary')
  })
})

describe('a key or a secret comes out nowhere, not even in a name', () => {
  test.each(fixtures.map(fixture => [fixture.title, fixture] as const))('%s', async (_title, fixture) => {
    const text = fixture.read().toString()
    for (const [shape, value] of SHAPES) {
      const plant: Plant = (old, path) => {
        const last = path.at(-1) ?? ''
        const isId = /^(?:id|project_id|projectId)$/.test(last)
        return isStructure(path) || isMark(old) || isId ? old : value
      }
      const review = JSON.stringify(await reviewOf({ plan: plantedIn(text, plant) }))
      expect(review, shape).not.toContain(value)
    }
  })

  test.each(
    fixtures.filter(({ format }) => format === 'plan.json').map(fixture => [fixture.title, fixture] as const),
  )('in addresses: %s', async (_title, fixture) => {
    for (const [shape, value] of SHAPES) {
      const text = fixture
        .read()
        .toString()
        .replaceAll(/\b(?:bot|teams|slack|wiki)\b/g, word => numbered(value, word))
      const review = JSON.stringify(await reviewOf({ plan: text }))
      for (const word of WORDS) expect(review, shape).not.toContain(numbered(value, word))
    }
  })
})

describe('what is marked as sensitive comes out nowhere, whichever attribute it is', () => {
  const plans = fixtures.filter(({ format }) => format === 'plan.json')
  test.each(plans.map(fixture => [fixture.title, fixture] as const))('%s', async (_title, fixture) => {
    let number = 0
    const plant: Plant = (text, path) => {
      if (!isShown(path) || path.includes('configuration')) return text
      number += 1
      return path.at(-1) === 'type' ? text : `canary${number}-project`
    }
    const marked = JSON.parse(plantedIn(fixture.read().toString(), plant), (name, value) => {
      if (name === 'before_sensitive' || name === 'after_sensitive' || name === 'sensitive_values')
        return true
      return value
    })
    const review = JSON.stringify(await reviewOf({ plan: JSON.stringify(marked) }))
    expect(review).not.toContain('canary')
  })
})

const WORDS = ['bot', 'teams', 'slack', 'wiki']

/** A value of its own for each word, so that addresses stay apart. */
function numbered(value: string, word: string): string {
  return value.replace(/[0-9](?=[^0-9]*$)/, String(WORDS.indexOf(word)))
}

/** Made up, in the shapes that the platform gives out. */
const SHAPES = [
  ['a key', 'e4b0f00d-1b2c-4d3e-8f9a-0123456789ab'],
  ['a secret', 'Zm9vL2Jhcitiejd4UXk5Q0R0WnB2bUhkS3dNa0xqUnM='],
] as const
