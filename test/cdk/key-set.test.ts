import { describe, expect, test } from 'vitest'
import { frameworks, testStack } from './frameworks.ts'

describe.each(frameworks)('KeySet, $name', framework => {
  const { cdk, ekb } = framework
  const made = (props: ConstructorParameters<typeof ekb.KeySet>[2]) => {
    const { stack, keys } = testStack(framework)
    const set = new ekb.KeySet(stack, 'keys', props)
    return { stack, set, keys: keys() }
  }
  const create_before_destroy = true

  test('a key without a word of its own reads, rotates, and overlaps', () => {
    expect(made({ keys: { bot: {} } }).keys).toEqual([
      {
        name: 'bot',
        type: 'locked_down_viewer',
        rotate_after: '90d',
        lifecycle: { create_before_destroy },
      },
    ])
  })

  test('an entry says otherwise than the set, and the set than the defaults', () => {
    const { keys } = made({
      type: 'privileged',
      rotateAfter: '26w',
      keepers: { release: 'one' },
      projectId: 'project-1',
      storeSecret: false,
      deletionProtection: true,
      keys: {
        plain: {},
        special: {
          name: 'by hand',
          type: 'locked_down_viewer',
          rotateAfter: 'never',
          keepers: { release: 'two' },
          projectId: 'project-2',
          storeSecret: true,
          deletionProtection: false,
        },
      },
    })
    expect(keys).toEqual([
      {
        name: 'plain',
        type: 'privileged',
        rotate_after: '26w',
        keepers: { release: 'one' },
        project_id: 'project-1',
        store_secret: false,
        deletion_protection: true,
        lifecycle: { create_before_destroy },
      },
      {
        name: 'by hand',
        type: 'locked_down_viewer',
        keepers: { release: 'two' },
        project_id: 'project-2',
        store_secret: true,
        deletion_protection: false,
        lifecycle: { create_before_destroy },
      },
    ])
  })

  test('a naming convention knows service and type', () => {
    const { keys } = made({ naming: 'acme-{service}-{type}', keys: { bot: {}, $1: { type: 'privileged' } } })
    expect(keys.map(({ name }) => name)).toEqual(['acme-$1-privileged', 'acme-bot-locked-down-viewer'])
  })

  test('values that are known only later pass', () => {
    const { stack, keys } = testStack(framework)
    const environment = new cdk.TerraformVariable(stack, 'environment', { type: 'string' })
    const type = new cdk.TerraformVariable(stack, 'type', { type: 'string' })
    new ekb.KeySet(stack, 'keys', {
      naming: `${environment.stringValue}-{service}-{type}`,
      type: cdk.Token.asAny(type.stringValue),
      keys: { bot: { rotateAfter: environment.stringValue } },
    })
    expect(keys()).toEqual([
      {
        name: `\${var.environment}-bot-\${var.type}`,
        type: `\${var.type}`,
        rotate_after: `\${var.environment}`,
        lifecycle: { create_before_destroy },
      },
    ])
  })

  test('an address depends on the service alone, so a longer list replaces nothing', () => {
    const addresses = (services: readonly string[]) => {
      const { stack, json } = testStack(framework)
      new ekb.KeySet(stack, 'keys', { keys: Object.fromEntries(services.map(name => [name, {}])) })
      return Object.keys(json().resource?.ekb_api_key ?? {})
    }
    const [bot, wiki] = addresses(['bot', 'wiki'])
    expect(addresses(['alerts', 'wiki', 'bot'])).toEqual(expect.arrayContaining([bot, wiki]))
  })

  test('a key is found by its service, and one that is not there is named with those that are', () => {
    const { set } = made({ keys: { bot: {}, wiki: {} } })
    expect(set.key('bot')).toBeInstanceOf(ekb.ApiKey)
    expect(set.services).toEqual(['bot', 'wiki'])
    expect(Object.keys(set.fingerprints)).toEqual(['bot', 'wiki'])
    expect(() => set.key('bto')).toThrow('stack/keys has no key for "bto". It has: bot, wiki.')
  })

  test('what an entry cannot say is set on its key', () => {
    const { stack, keys } = testStack(framework)
    const set = new ekb.KeySet(stack, 'keys', { keys: { bot: {} } })
    set.key('bot').lifecycle = { createBeforeDestroy: false, preventDestroy: true }
    expect(keys()[0]?.['lifecycle']).toEqual({ create_before_destroy: false, prevent_destroy: true })
    expect(ekb.KeyGuard.findings(stack).map(({ rule }) => rule)).toContain('EKB003')
  })

  test('what cannot be right is refused with the path of the set', () => {
    expect(() => made({ naming: 'acme', keys: {} })).toThrow(/^stack\/keys: naming has no \{service\}/)
    expect(() => made({ naming: '{service}-{env}', keys: {} })).toThrow(/^stack\/keys: naming has \{env\}/)
    expect(() => made({ keys: { ' ': {} } })).toThrow(/^stack\/keys: a service needs a name/)
    expect(() => made({ keys: { constructor: {} } })).toThrow(
      /^stack\/keys: no construct can be called "constructor"\./,
    )
    expect(() => made({ keys: { bot: { type: 'privileged', reason: ' ' } } })).toThrow(
      /^stack\/keys\/bot: accepting EKB001 takes a reason/,
    )
  })
})
