import { describe, expect, test } from 'vitest'
import { REFERENCES, RULE_IDS, RULES, referenceName } from '../../../src/review/rules/index.ts'
import { rulePage } from '../../../src/review/rules/page.ts'

/** The list of OWASP as it is published, so that no number stands beside another title. */
const OWASP_2025 = [
  'NHI1:2025 Improper Offboarding',
  'NHI2:2025 Secret Leakage',
  'NHI3:2025 Vulnerable Third-Party NHI',
  'NHI4:2025 Insecure Authentication',
  'NHI5:2025 Overprivileged NHI',
  'NHI6:2025 Insecure Cloud Deployment Configurations',
  'NHI7:2025 Long-Lived Secrets',
  'NHI8:2025 Environment Isolation',
  'NHI9:2025 NHI Reuse',
  'NHI10:2025 Human Use of NHI',
]

/** Safeguards of the CIS Controls, version 8. */
const CIS_8 = [
  'CIS 3.10 Encrypt Sensitive Data in Transit',
  'CIS 3.11 Encrypt Sensitive Data at Rest',
  'CIS 5.5 Establish and Maintain an Inventory of Service Accounts',
  'CIS 6.1 Establish an Access Granting Process',
  'CIS 6.2 Establish an Access Revoking Process',
]

const IDS = Object.keys(REFERENCES) as (keyof typeof REFERENCES)[]

test('every entry has the name that its framework publishes, and a page of its own maker', () => {
  for (const id of IDS) {
    expect([...OWASP_2025, ...CIS_8]).toContain(referenceName(id))
    const host = id.startsWith('NHI') ? 'owasp.org' : 'www.cisecurity.org'
    expect(new URL(REFERENCES[id].uri)).toMatchObject({ protocol: 'https:', host, hash: '' })
  }
})

test('no entry is there that no rule names, and no rule names one twice', () => {
  const named = RULE_IDS.map(rule => RULES[rule].references ?? [])
  expect([...new Set(named.flat())].sort()).toEqual(IDS.sort())
  for (const one of named) expect(new Set(one).size).toBe(one.length)
})

describe('the page of a rule', () => {
  test.each(RULE_IDS)('%s links what it helps with', rule => {
    const page = rulePage(rule)
    for (const id of RULES[rule].references ?? []) {
      expect(page).toContain(`[${referenceName(id)}](${REFERENCES[id].uri})`)
    }
    expect(page.includes('See also')).toBe(RULES[rule].references !== undefined)
  })
})
