import { describe, expect, test } from 'vitest'
import { renderAuditJunit, renderAuditSarif } from '../../../src/audit/output/index.ts'
import { ekbError } from '../../../src/core/messages/errors/index.ts'
import { junitProblems, sarifProblems } from '../../review/output/published-forms.ts'
import { HOSTILE } from '../../review/output/reports.ts'
import { audit, listed, managed, whole } from '../audits.ts'

const refused = { projectId: 'p9', error: ekbError('PROJECTS_MISSING', {}) }
const of = (name: string) =>
  audit({
    keys: [listed(name, { days: 400 }), listed('wiki-sync')],
    managed: [managed('ekb_api_key.a', 'id-wiki-sync'), managed('ekb_api_key.b', 'id-wiki-sync')],
    others: [refused],
  })

describe('JUnit', () => {
  test('has a suite for each project, and one for what could not be read', () => {
    const text = whole(renderAuditJunit(of('search')))
    // EKB030 is high and fails; the other two do not.
    expect(text).toContain('<testsuite name="p1" tests="3" failures="1" errors="0" skipped="0">')
    expect(text).toContain('<failure type="high" message="ekb_api_key.a (prod.json) and ekb_api_key.b')
    expect(text).toContain('<testsuite name="not read" tests="1" failures="0" errors="1" skipped="0">')
    expect(text).toContain('<error type="PROJECTS_MISSING"')
    expect(text.match(/<testcase/g)).toHaveLength(4)
  })

  test('has a case that passes for a key without a finding', () => {
    const text = whole(renderAuditJunit(audit({ keys: [listed('wiki-sync')] })))
    expect(text).toContain('<testcase classname="p1" name="wiki-sync"/>')
  })

  test.each(HOSTILE)('%s leaves it in the form of the schema of Jenkins', name => {
    expect(junitProblems(whole(renderAuditJunit(of(name))))).toEqual([])
  })
})

interface Target {
  readonly id: string
  readonly index: number
  readonly toolComponent: { readonly name: string; readonly index: number }
}

describe('SARIF', () => {
  const report = of('search')
  const { version, runs } = JSON.parse(renderAuditSarif(report, 'infra/main.tf', '1.2.3'))
  const [{ tool, results }] = runs

  test('has each rule once, and a result with place and fingerprint for each finding', () => {
    expect(version).toBe('2.1.0')
    expect(tool.driver).toMatchObject({ name: 'ekb', version: '1.2.3' })
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids).toEqual(['EKB010', 'EKB030', 'EKB050'])
    expect(results).toHaveLength(report.findings.length)
    for (const [index, { ruleId, ruleIndex, locations, partialFingerprints }] of results.entries()) {
      expect(ids[ruleIndex]).toBe(ruleId)
      expect(partialFingerprints).toEqual({ 'ekbFinding/v1': report.findings[index]?.fingerprint })
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe('infra/main.tf')
      expect(locations[0].logicalLocations[0].fullyQualifiedName).toMatch(/^p1\//)
    }
  })

  test.each(HOSTILE)('%s leaves it in the published form', name => {
    expect(sarifProblems(renderAuditSarif(of(name), `${name}/main.tf`, '1.2.3'))).toEqual([])
    expect(sarifProblems(renderAuditSarif(audit({}), 'main.tf', '1.2.3'))).toEqual([])
  })

  test('says by tag and by relation what a rule helps with', () => {
    const unmanaged = tool.driver.rules.find(({ id }: { id: string }) => id === 'EKB050')
    expect(unmanaged.properties.tags).toEqual(['security', 'api-keys', 'NHI1:2025', 'CIS 5.5'])
    const related = unmanaged.relationships.map(({ target }: { target: Target }) => {
      const { name, taxa } = runs[0].taxonomies[target.toolComponent.index]
      expect([target.id, target.toolComponent.name]).toEqual([taxa[target.index].id, name])
      expect(tool.driver.supportedTaxonomies[target.toolComponent.index].name).toBe(name)
      return `${name}: ${taxa[target.index].name}`
    })
    expect(related).toEqual([
      'OWASP Non-Human Identities Top 10: Improper Offboarding',
      'CIS Critical Security Controls: Establish and Maintain an Inventory of Service Accounts',
    ])
  })

  test('has the levels of SARIF', () => {
    const levels = Object.fromEntries(
      results.map(({ ruleId, level }: Record<string, string>) => [ruleId, level]),
    )
    expect(levels).toEqual({ EKB010: 'warning', EKB030: 'error', EKB050: 'warning' })
  })
})
