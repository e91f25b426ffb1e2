import { ApiKey } from '@ekb/cdktn'
import type { Policies } from '@pulumi/policy'
import * as cdktn from 'cdktn'
import { describe, expect, test, vi } from 'vitest'
import { rulesPage } from '../../scripts/generate/cdk/rules-page.ts'
import { reviewSchemas } from '../../scripts/generate/review/schemas.ts'
import { KeyGuard } from '../../src/cdk/key-guard.ts'
import { explained, pageOf } from '../../src/cli/explain/pages.ts'
import { keyPolicies } from '../../src/pulumi/policy/index.ts'
import { DEFAULT_CONFIG } from '../../src/review/config/index.ts'
import { readConfig } from '../../src/review/config/read-config.ts'
import { renderSarif } from '../../src/review/output/index.ts'
import { buildReport } from '../../src/review/report/index.ts'
import { judge } from '../pulumi/policy/judge.ts'
import { entry, planOf } from '../review/support/plan.ts'
import { reviewOf } from '../review/support/review-of.ts'

// A registry with one line more, and another for what a rule can see in a stack: nothing else knows of them.
vi.mock('../../src/review/rules/registry.ts', async original => {
  const { REGISTRY } = await original<typeof import('../../src/review/rules/registry.ts')>()
  const { ADDED, ADDED_OF_STACK } = await import('./added-rule.ts')
  return { REGISTRY: [...REGISTRY, ADDED, ADDED_OF_STACK] }
})

const PULUMI_STEP = {
  op: 'create',
  urn: 'urn:pulumi:dev::proj::ekb:index:ApiKey::bot',
  newState: {
    urn: 'urn:pulumi:dev::proj::ekb:index:ApiKey::bot',
    type: 'ekb:index:ApiKey',
    custom: true,
    inputs: { name: 'bot', type: 'locked_down_viewer' },
  },
}

async function reportOf(text: string) {
  const review = await reviewOf({ plan: text })
  return buildReport(review, { config: DEFAULT_CONFIG, failOn: 'high', accepted: new Set() })
}

const plain = (words: readonly (string | { readonly code: string })[]) =>
  words.map(part => (typeof part === 'string' ? part : part.code)).join('')

describe('a rule that is added to the list', () => {
  test('is on the rules page and in the packages, with its level, words and example', () => {
    for (const page of rulesPage().values()) {
      expect(page).toContain('| [EKB900](#ekb900) | critical | Key on a Friday |')
      expect(page).toContain('## EKB900\n\n**Key on a Friday** (critical). Nobody is there to notice.')
      expect(page).toContain('Pulumi: Wait with `pulumi up` until Monday.')
      expect(page).toContain('CDK: Synthesize it on Monday.')
      expect(page).toContain('Avoid:\n\n```hcl\n# On a Friday.\n```')
    }
  })

  test('is in the schemas of the configuration and of the report', () => {
    const [config, report] = [...reviewSchemas().values()].map(text => JSON.parse(text))
    expect(config.properties.levels.propertyNames.enum).toContain('EKB900')
    expect(report.properties.findings.items.properties.rule.enum).toContain('EKB900')
  })

  test('is explained by the command', () => {
    expect(explained()).toContainEqual({ code: 'EKB900', title: 'Key on a Friday' })
    expect(pageOf('EKB900')).toMatch(/^EKB900\n\n\*\*Key on a Friday\*\*[\s\S]*rules\.md#ekb900\n$/)
  })

  test.each([
    [
      'a plan of Terraform',
      planOf([entry(['create'])]),
      'ekb_api_key.bot',
      /rotate_after.*deletion_protection/,
    ],
    [
      'a preview of Pulumi',
      JSON.stringify({ changeSummary: { create: 1 }, steps: [PULUMI_STEP] }),
      'bot',
      /rotateAfter.*pulumi up/,
    ],
  ])('is found in %s, in its words', async (_, text, shown, words) => {
    const { findings } = await reportOf(text)
    const found = findings.find(({ title }) => title === 'Key on a Friday')
    expect(found).toMatchObject({ rule: 'EKB900', level: 'critical', accepted: false })
    expect(plain(found?.seen ?? [])).toBe(`${shown} changes on a Friday.`)
    expect(`${plain(found?.why ?? [])} ${plain(found?.remedy ?? [])}`).toMatch(words)
    expect(plain(found?.remedy ?? [])).toContain('See ekb.review.yaml.')
  })

  test('is described in SARIF', async () => {
    const log = JSON.parse(
      renderSarif(await reportOf(planOf([entry(['create'])])), () => null, 'main.tf', '1.0.0'),
    )
    const [run] = log.runs
    const rule = run.tool.driver.rules.find(({ id }: { id: string }) => id === 'EKB900')
    expect(rule).toMatchObject({ name: 'Key on a Friday', properties: { 'security-severity': '9.5' } })
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('EKB900')
  })

  test('has a level that a project can change', () => {
    expect(readConfig('levels: {EKB900: off}', 'here').levels).toEqual({ EKB900: 'off' })
  })

  test('is judged by the guard of the CDKs, in words of a program, and accepted there', () => {
    const stack = new cdktn.TerraformStack(cdktn.Testing.app(), 'stack')
    const key = new ApiKey(stack, 'key', { name: 'bot', type: 'locked_down_viewer' })
    new cdktn.TerraformOutput(stack, 'shown', { value: key.key })
    const said = () =>
      KeyGuard.findings(stack).flatMap(({ rule, message }) => (/^EKB90/.test(rule) ? [message] : []))
    expect(said()).toEqual([
      expect.stringMatching(/^EKB901 .*"stack\/key" is one of 1 on a Friday\. Wait until Monday\./),
      expect.stringMatching(/^EKB900 .*The state is written on a Friday\./),
      expect.stringMatching(
        /^EKB900 Key on a Friday: "bot" is declared on a Friday\. Synthesize it on Monday\. See \S+#ekb900$/,
      ),
      expect.stringMatching(/^EKB900 .*"shown" is printed on a Friday\./),
    ])
    KeyGuard.accept(stack, 'EKB900' as 'EKB001', 'It is Thursday.')
    expect(said()).toHaveLength(1)
  })

  test('is a policy of the pack, with its setting and in the words of Pulumi', async () => {
    const policies: Policies = keyPolicies()
    expect(policies.find(({ name }) => name === 'EKB900')).toMatchObject({
      displayName: 'Key on a Friday',
      severity: 'critical',
      enforcementLevel: 'mandatory',
      configSchema: { properties: { pattern: { type: 'string' } } },
      description: 'Key on a Friday. Nobody is there to notice. Without `rotateAfter` nobody ever does.',
    })
    const found = await judge([{ props: { name: 'bot', type: 'locked_down_viewer', rotateAfter: '90d' } }])
    expect(found.map(({ policy, message }) => `${policy} ${message}`)).toEqual([
      expect.stringMatching(
        /^EKB900 "bot" is declared on a Friday\. Wait with `pulumi up` until Monday\. See the configuration of this policy\. See \S+#ekb900$/,
      ),
      expect.stringMatching(/^EKB901 "bot" is one of 1 on a Friday\. Wait until Monday\./),
    ])
  })
})
