import { describe, expect, test } from 'vitest'
import { type FrameworkUnderTest, frameworks, testStack } from './frameworks.ts'

type Stack = InstanceType<FrameworkUnderTest['cdk']['TerraformStack']>

describe.each(frameworks)('KeyGuard and keys of an iterator, $name', framework => {
  const { cdk, ekb } = framework
  const good = { rotateAfter: '90d', lifecycle: { createBeforeDestroy: true } } as const

  const found = (build: (stack: Stack) => void) => {
    const { stack } = testStack(framework)
    new cdk.S3Backend(stack, { bucket: 'state', key: 'keys' })
    build(stack)
    return ekb.KeyGuard.findings(stack).map(
      ({ rule, message }) => `${rule} ${message.split(': ')[1]?.split('. ')[0]}`,
    )
  }

  test('a privileged one is seen, by its own name', () => {
    const rules = found(stack => {
      const each = cdk.TerraformIterator.fromMap({
        'ci-runner': { type: 'privileged' },
        'wiki-sync': { type: 'locked_down_viewer' },
      })
      const type = cdk.Token.asAny(each.getString('type'))
      new ekb.ApiKey(stack, 'keys', { ...good, forEach: each, name: each.key, type })
    })
    expect(rules).toEqual(['EKB001 "ci-runner" is privileged, and no reason is given'])
  })

  test('what several have in common is said once', () => {
    const rules = found(stack => {
      const each = cdk.TerraformIterator.fromList(['ci-runner', 'nightly-sync', 'backup-sync'])
      new ekb.ApiKey(stack, 'keys', {
        ...good,
        forEach: each,
        name: cdk.Token.asString(each.value),
        type: 'privileged',
      })
    })
    expect(rules).toEqual(['EKB001 "ci-runner" is privileged, and no reason is given'])
  })

  test('names of two of them that are alike are seen', () => {
    const rules = found(stack => {
      const each = cdk.TerraformIterator.fromMap({ a: { name: 'wiki-sync' }, b: { name: 'wiki-sync' } })
      const name = each.getString('name')
      new ekb.ApiKey(stack, 'keys', { ...good, forEach: each, name, type: 'locked_down_viewer' })
    })
    expect(rules).toEqual(['EKB009 stack/keys["a"] and stack/keys["b"] are called "wiki-sync"'])
  })

  test.each<[string, (stack: Stack) => unknown, string]>([
    ['a local', stack => new cdk.TerraformLocal(stack, 'type', 'privileged').asString, 'is'],
    ['a condition', () => '#{true ? "privileged" : "locked_down_viewer"}'.replace('#', '$'), 'may be'],
    [
      'a variable that has it by default',
      stack => new cdk.TerraformVariable(stack, 'type', { default: 'privileged' }).stringValue,
      'may be',
    ],
  ])('privileged through %s', (_title, type, verb) => {
    const rules = found(
      stack =>
        new ekb.ApiKey(stack, 'key', { ...good, name: 'ci-runner', type: cdk.Token.asAny(type(stack)) }),
    )
    expect(rules).toEqual([`EKB001 "ci-runner" ${verb} privileged, and no reason is given`])
  })

  test('what is no value is shown by no output', () => {
    const rules = found(stack => {
      const each = cdk.TerraformIterator.fromList(['wiki-sync', 'faq-sync'])
      const name = cdk.Token.asString(each.value)
      const key = new ekb.ApiKey(stack, 'keys', { ...good, forEach: each, name, type: 'locked_down_viewer' })
      const all = cdk.TerraformIterator.fromResources(key)
      const output = (id: string, value: unknown) => new cdk.TerraformOutput(stack, id, { value })
      output('fingerprints', all.pluckProperty('fingerprint'))
      output('ids', all.keys())
      output('count', `\${length(${key.fqn})}`)
      output('names', `\${[for n, k in ${key.fqn} : k.name]}`)
      output('digest', `\${nonsensitive(sha256(${key.fqn}["wiki-sync"].key))}`)
      const local = new cdk.TerraformLocal(stack, 'all', cdk.Token.asAny(`\${${key.fqn}}`))
      output('through-a-local', `\${${local.fqn}["wiki-sync"].fingerprint}`)
      output('shown', all.pluckProperty('secret'))
      output('shown-through-a-local', `\${values(${local.fqn})[*].key}`)
    })
    expect(rules).toEqual([
      'EKB005 The output "shown" shows "ekb_api_key.keys[*].secret"',
      'EKB005 The output "shown-through-a-local" shows "ekb_api_key.keys[*].key"',
    ])
  })
})
