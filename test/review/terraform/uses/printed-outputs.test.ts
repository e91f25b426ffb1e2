import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, findingsOf } from '../../../../src/review/findings/index.ts'
import { entry, KEY, planOf } from '../../support/plan.ts'
import { reviewOf } from '../../support/review-of.ts'

/** The rules that find an output that will hold the value of a key. */
async function rulesOf(output: object, outputs: object | undefined) {
  const plan = planOf([entry(['no-op'])], {
    output_changes: { open: { actions: ['update'], after_unknown: false, ...output } },
    configuration: { root_module: { ...(outputs && { outputs }) } },
  })
  const findings = findingsOf(await reviewOf({ plan }), DEFAULT_POLICY)
  return findings.flatMap(({ rule, subject }) => (subject === 'output.open' ? [rule] : []))
}

describe('an output that shows a key that is only read', () => {
  /** Through a local value, so that no expression names the key. */
  const shown = (after: string) =>
    planOf([], {
      output_changes: { open: { actions: ['create'], before: null, after, after_unknown: false } },
      prior_state: {
        values: {
          root_module: {
            resources: [
              {
                address: 'data.ekb_automator_key.system',
                mode: 'data',
                type: 'ekb_automator_key',
                name: 'system',
                provider_name: 'registry.terraform.io/ekb/ekb',
                values: { ...KEY, name: 'Automator Key', type: 'system', reveal: true },
                sensitive_values: { key: true },
              },
            ],
          },
        },
      },
      configuration: {
        root_module: { outputs: { open: { expression: { references: ['local.shown'] } } } },
      },
    })

  test.each([
    ['as it is', KEY.key],
    ['encoded', Buffer.from(KEY.key).toString('base64')],
  ])('%s', async (_, after) => {
    const findings = findingsOf(await reviewOf({ plan: shown(after) }), DEFAULT_POLICY)
    expect(findings.map(({ rule, subject }) => `${rule} ${subject}`)).toEqual(['EKB005 output.open'])
  })

  test('or only its fingerprint, which is none', async () => {
    const findings = findingsOf(await reviewOf({ plan: shown(KEY.fingerprint) }), DEFAULT_POLICY)
    expect(findings).toEqual([])
  })
})

describe('an output that will hold the value of a key', () => {
  test.each([
    ['is no longer sensitive', { before_sensitive: true, after_sensitive: false }, undefined, ['EKB005']],
    ['was sensitive, and the mark is missing now', { before_sensitive: true }, undefined, ['EKB005']],
    ['has no marks at all', {}, undefined, ['EKB005']],
    ['is marked', { before_sensitive: false, after_sensitive: true }, undefined, []],
    ['is declared as sensitive', {}, { open: { sensitive: true } }, []],
  ])('%s', async (_, marks, outputs, expected) => {
    expect(await rulesOf({ before: KEY.key, after: KEY.key, ...marks }, outputs)).toEqual(expected)
  })
})
