import { describe, expect, test, vi } from 'vitest'
import { type FrameworkUnderTest, frameworks, testStack } from './frameworks.ts'

describe.each(frameworks)('KeyGuard and outputs, $name', framework => {
  const { cdk, ekb } = framework
  const good = {
    name: 'teams-bot',
    type: 'locked_down_viewer',
    rotateAfter: '90d',
    lifecycle: { createBeforeDestroy: true },
  } as const

  const found = (build: (stack: InstanceType<FrameworkUnderTest['cdk']['TerraformStack']>) => void) => {
    const { stack } = testStack(framework)
    build(stack)
    return ekb.KeyGuard.findings(stack)
      .filter(({ rule }) => rule !== 'EKB006')
      .map(({ rule, constructPath }) => `${rule} ${constructPath}`)
  }

  test('a value in a plain output, however it gets there', () => {
    const rules = found(stack => {
      const key = new ekb.ApiKey(stack, 'key', good)
      const old = new ekb.DataEkbApiKey(stack, 'old', { name: 'old', reveal: true })
      const local = new cdk.TerraformLocal(stack, 'header', { 'x-api-key': key.key })
      const further = new cdk.TerraformLocal(stack, 'further', cdk.Fn.jsonencode(local.asStringMap))
      const output = (id: string, value: unknown, sensitive?: boolean) =>
        new cdk.TerraformOutput(stack, id, { value, ...(sensitive !== undefined && { sensitive }) })
      output('plain', key.secret)
      output('in-text', `key=${key.key}`)
      output('in-a-map', { bot: { key: key.key } })
      output('made-plain', cdk.Fn.nonsensitive(key.key))
      output('through-locals', further.asString)
      output('read', old.key)
      output('whole', key)
      output('hidden', key.key, true)
      output('said-to-be-plain', key.key, false)
      output('fingerprint', key.fingerprint)
      output('preview', old.keyPreview)
      output('keepers', key.keepers)
      output('words', 'The key is in ekb_api_key.key.key.')
      output('escaped', '$${ekb_api_key.key.key}')
    })
    expect(rules).toEqual(
      [
        'plain',
        'in-text',
        'in-a-map',
        'made-plain',
        'through-locals',
        'read',
        'whole',
        'said-to-be-plain',
      ].map(id => `EKB005 stack/${id}`),
    )
  })

  test('a key value is named as the engine writes it', () => {
    const { stack } = testStack(framework)
    const each = cdk.TerraformIterator.fromList(['bot', 'wiki'])
    const key = new ekb.ApiKey(stack, 'key', { ...good, forEach: each, name: `acme-${each.value}` })
    const value = cdk.Token.asString(`\${${key.fqn}["bot"].key}`)
    new cdk.TerraformOutput(stack, 'one', { value })
    const messages = ekb.KeyGuard.findings(stack).map(({ message }) => message)
    expect(messages[0]).toContain('The state is a local file and stores keys in plain text.')
    expect(messages[1]).toContain('The output "one" shows ekb_api_key.key["bot"].key.')
  })

  test('the work grows with the outputs, and not with their square', () => {
    const toTerraform = vi.spyOn(cdk.TerraformLocal.prototype, 'toTerraform')
    try {
      const rules = found(stack => {
        const { key } = new ekb.ApiKey(stack, 'key', good)
        for (let index = 0; index < 50; index += 1) {
          const local = new cdk.TerraformLocal(stack, `local-${index}`, key)
          new cdk.TerraformOutput(stack, `output-${index}`, { value: local.expression })
        }
      })
      expect(rules).toHaveLength(50)
      // Each output asks for its own local; that the stack is looked at as a whole comes on top.
      expect(toTerraform.mock.calls.length).toBeLessThan(50 * 5)
    } finally {
      toTerraform.mockRestore()
    }
  })
})
