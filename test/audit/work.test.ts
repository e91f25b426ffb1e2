import { expect, test } from 'vitest'
import { byProject } from '../../src/audit/by-project.ts'
import { changesSince } from '../../src/audit/changes.ts'
import type { AuditReport } from '../../src/audit/index.ts'
import { readEarlierReport } from '../../src/audit/index.ts'
import { renderAuditJson } from '../../src/audit/output/index.ts'
import { Secret } from '../../src/core/secret.ts'
import { ownKeyFinder } from '../../src/keys/index.ts'
import { audit, listed, NOW, whole } from './audits.ts'

const PROJECTS = 200

/** A report of many projects of two keys that counts how often the project of a row is asked for. */
function counted(): { readonly report: AuditReport; readonly looks: () => number } {
  const others = Array.from({ length: PROJECTS - 1 }, (_, index) => ({
    projectId: `other-${index}`,
    keys: [listed(`bot ${index}`), listed('test')],
    now: NOW,
  }))
  let looks = 0
  const report = audit({ keys: [listed('bot'), listed('test')], others })
  const rows = report.rows.map(row => ({
    ...row,
    get project() {
      looks += 1
      return row.project
    },
  }))
  return { report: { ...report, rows }, looks: () => looks }
}

test('a report is divided by projects in one pass, however many there are', () => {
  const { report, looks } = counted()
  const divided = byProject(report)
  expect(divided.map(({ project }) => project)).toEqual(report.projects)
  expect(divided.every(({ rows, findings }) => rows.length === 2 && findings.length === 1)).toBe(true)
  expect(looks()).toBe(2 * PROJECTS)
})

test('two reports are compared in one pass, however many projects there are', () => {
  const { report, looks } = counted()
  const earlier = readEarlierReport(whole(renderAuditJson(report)), 'last.json')
  const before = looks()
  expect(changesSince(earlier, report)).toEqual([])
  // Once to divide them, and once to describe each.
  expect(looks() - before).toBeLessThanOrEqual(4 * PROJECTS)
})

test('the keys that a run signs in with are found without a pass through the list for each', () => {
  let looks = 0
  const values = Array.from({ length: PROJECTS }, (_, index) => new Secret(`value-${index}-of-a-key`))
  const keys = values.map((value, index) => ({
    ...listed(`bot ${index}`),
    get value() {
      looks += 1
      return value
    },
  }))
  const find = ownKeyFinder(keys)
  const found = values.flatMap(value => find(value))
  expect(found.length).toBe(PROJECTS)
  expect(looks).toBeLessThanOrEqual(3 * PROJECTS)
  expect(found.every((key, index) => key === keys[index])).toBe(true)
})
