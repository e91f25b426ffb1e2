import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Review } from '../../../src/review/index.ts'
import { FIXTURES, type Fixture } from '../support/fixtures.ts'
import { reviewOf } from '../support/review-of.ts'

const fixtures = FIXTURES.filter(({ situation }) => situation !== 'thousand-keys')

/** The changes, each with what is most telling of it. */
function changesIn(review: Review): readonly string[] {
  return review.keys.map(({ address, deposed, classes }) => `${address} ${deposed ?? ''} ${classes.join()}`)
}

/** What comes of an input: its review, or the code of the error that refuses it. Anything else is thrown. */
async function outcome(text: string | Uint8Array): Promise<Review | string> {
  try {
    return await reviewOf({ plan: text })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    if (typeof code === 'string' && code.startsWith('REVIEW_INPUT_')) return code
    throw cause
  }
}

const anyFixture = fc.constantFrom(...fixtures)

describe('an input that breaks off', () => {
  test('is refused, or says all that the whole one says', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFixture,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        async (fixture, share) => {
          const bytes = fixture.read()
          const cut = await outcome(bytes.subarray(0, Math.floor(bytes.length * share)))
          if (typeof cut === 'string') return
          expect(changesIn(cut)).toEqual(changesIn(await reviewOf({ plan: bytes })))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('tells how far it could be read', async () => {
    const plan = bytesOf('rotate-due', 'plan.json')
    await expect(reviewOf({ 'tf/plan.json': plan.subarray(0, 1000) })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_BROKEN',
      message: expect.stringMatching(
        /^tf\/plan\.json is cut off or damaged.*9\d\d characters could be read.*the input ends too early/s,
      ),
    })
    const lines = bytesOf('rotate-due', 'lines.jsonl')
    await expect(reviewOf({ plan: lines.subarray(0, 700) })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_BROKEN',
    })
    const whole = lines.toString().split('\n').slice(0, 3).join('\n')
    await expect(reviewOf({ plan: whole })).rejects.toMatchObject({
      code: 'REVIEW_INPUT_UNFINISHED',
      message: expect.stringContaining('3 messages could be read'),
    })
    const events = bytesOf('pulumi-escalate', 'log.jsonl').toString().split('\n').slice(0, 6).join('\n')
    await expect(reviewOf({ plan: events })).rejects.toMatchObject({ code: 'REVIEW_INPUT_UNFINISHED' })
  })
})

describe('an input that was changed', () => {
  /** One bit of one byte: the text may stay JSON and say something else. */
  test('in any byte never crashes', async () => {
    await fc.assert(
      fc.asyncProperty(anyFixture, fc.nat(), fc.integer({ min: 0, max: 7 }), async (fixture, place, bit) => {
        const bytes = Buffer.from(fixture.read())
        const at = place % bytes.length
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        await outcome(bytes)
      }),
      { numRuns: 600 },
    )
  })

  test('in any member never becomes a review in which nothing happens and nothing is said', async () => {
    const plans = fixtures.filter(({ format }) => format === 'plan.json' || format === 'preview.json')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...plans),
        fc.nat(),
        fc.constantFrom('removed', null, 0, 'x', [], {}),
        async (fixture, place, replacement) => {
          const whole = await reviewOf({ plan: fixture.read() })
          const changed = JSON.parse(fixture.read().toString()) as Node
          const members = membersOf(changed).filter(({ name }) => !OPTIONAL.has(name))
          const member = members[place % members.length]
          if (member === undefined || isOfFirstLookUp(member)) return
          if (replacement === 'removed') delete member.holder[member.name]
          else member.holder[member.name] = replacement
          const review = await outcome(JSON.stringify(changed))
          if (typeof review === 'string' || whole.counts.changed === 0) return
          const [source, before] = [review.stacks[0]?.source, whole.stacks[0]?.source]
          const isSaid =
            source?.run !== before?.run ||
            source?.limitations.some(({ kind }) => kind === 'errored') === true ||
            JSON.stringify(source?.limitations) !== JSON.stringify(before?.limitations)
          expect(review.counts.changed > 0 || isSaid, [...member.path, String(replacement)].join('.')).toBe(
            true,
          )
        },
      ),
      { numRuns: 1500 },
    )
  }, 120_000)
})

/** Members that engines leave out where there is nothing to say: a plan without them is another whole plan. */
const OPTIONAL = new Set(['importing', 'previous_address', 'resource_drift', 'action_invocations'])

/** A look-up of a key that the state does not have yet has no old state: that is another whole plan, too. */
function isOfFirstLookUp({ holder, name }: { readonly holder: Node; readonly name: string }): boolean {
  return name === 'oldState' && holder['op'] === 'read'
}

type Node = Record<string, unknown>

/** Every member of every object, and where it is; elements of lists are left out: a list may be shorter. */
function membersOf(
  node: unknown,
  path: readonly string[] = [],
): { holder: Node; name: string; path: readonly string[] }[] {
  if (Array.isArray(node)) return node.flatMap((entry, at) => membersOf(entry, [...path, String(at)]))
  if (typeof node !== 'object' || node === null) return []
  const holder = node as Node
  return Object.keys(holder).flatMap(name => [
    { holder, name, path: [...path, name] },
    ...membersOf(holder[name], [...path, name]),
  ])
}

function bytesOf(situation: string, format: Fixture['format']): Buffer {
  const found = FIXTURES.find(fixture => fixture.situation === situation && fixture.format === format)
  if (found === undefined) throw new Error(`there is no ${format} of ${situation}`)
  return found.read()
}
