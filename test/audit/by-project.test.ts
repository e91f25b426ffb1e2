import { expect, test } from 'vitest'
import { byProject } from '../../src/audit/by-project.ts'
import { audit, listed, NOW } from './audits.ts'

const PROJECTS = 200

/** How often the rows of a report are looked at while it is divided. */
function looksAtRows(projects: number): number {
  const others = Array.from({ length: projects - 1 }, (_, index) => ({
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
  const divided = byProject({ ...report, rows })
  expect(divided.map(({ project }) => project)).toEqual(report.projects)
  expect(divided.every(one => one.rows.length === 2 && one.findings.length === 1)).toBe(true)
  return looks
}

test('a report is divided in one pass, however many projects there are', () => {
  expect(looksAtRows(PROJECTS)).toBe(2 * PROJECTS)
})
