import { Construct } from 'constructs'
import { describe, expect, test } from 'vitest'
import { type FrameworkUnderTest, frameworks, testApp } from './frameworks.ts'

type Stack = InstanceType<FrameworkUnderTest['cdk']['TerraformStack']>

describe.each(frameworks)('KeyGuard and stacks, $name', framework => {
  const { cdk, ekb } = framework
  const good = {
    name: 'teams-bot',
    type: 'locked_down_viewer',
    rotateAfter: '90d',
    lifecycle: { createBeforeDestroy: true },
  } as const

  const found = (stack: Stack) =>
    ekb.KeyGuard.findings(stack)
      .filter(({ rule }) => rule !== 'EKB006')
      .map(({ rule, constructPath }) => `${rule} ${constructPath}`)

  const keyStack = (app = testApp(framework), id = 'keys') => {
    const stack = new cdk.TerraformStack(app, id)
    new ekb.EkbProvider(stack, 'provider')
    return { app, stack, key: new ekb.ApiKey(stack, 'key', good) }
  }

  describe('a value that another stack shows', () => {
    // Between stacks the engine forgets that a value is sensitive: nothing but the guard says a word.
    const shown = (value: (keys: ReturnType<typeof keyStack>, other: Stack) => unknown) => {
      const keys = keyStack()
      const other = new cdk.TerraformStack(keys.app, 'other')
      new cdk.TerraformOutput(other, 'shown', { value: value(keys, other) })
      const before = found(other)
      ekb.KeyGuard.addTo(keys.app, { failOn: 'never' })
      keys.app.synth()
      expect(found(other)).toEqual(before)
      return other.node
        .findAll()
        .flatMap(({ node }) =>
          node.metadata.flatMap(({ type, data }) =>
            type.startsWith('@') ? [`${node.path} ${String(data).slice(0, 6)}`] : [],
          ),
        )
    }

    test('is found, in text, in functions and in locals', () => {
      expect(shown(({ key }) => key.key)).toEqual(['other/shown EKB005'])
      expect(shown(({ key }) => ({ x: [cdk.Fn.join('-', ['a', key.secret])] }))).toEqual([
        'other/shown EKB005',
      ])
      expect(shown(({ key }, other) => new cdk.TerraformLocal(other, 'l', key.key).expression)).toEqual([
        'other/shown EKB005',
      ])
    })

    test('is nothing where it is no key', () => {
      expect(shown(({ key }) => key.fingerprint)).toEqual([])
    })

    test('is found behind a local of the first stack, once it is handed over', () => {
      const { app, stack, key } = keyStack()
      const local = new cdk.TerraformLocal(stack, 'header', { 'x-api-key': key.key })
      const other = new cdk.TerraformStack(app, 'other')
      new cdk.TerraformOutput(other, 'shown', { value: local.expression })
      ekb.KeyGuard.addTo(app)
      expect(() => app.synth()).toThrow('[other/shown] EKB005')
    })

    test('is not looked for in the state of a stranger', () => {
      const { stack } = keyStack()
      const state = new cdk.DataTerraformRemoteStateLocal(stack, 'network', { path: 'network.tfstate' })
      new cdk.TerraformOutput(stack, 'shown', { value: state.get('address') })
      expect(found(stack)).toEqual([])
    })
  })

  describe('an override of a stack', () => {
    test('counts for the keys and outputs that it changes', () => {
      const { stack, key } = keyStack()
      new cdk.TerraformOutput(stack, 'one', { value: key.key, sensitive: true })
      new cdk.TerraformOutput(stack, 'two', { value: 'nothing' })
      expect(found(stack)).toEqual([])
      stack.addOverride('resource.ekb_api_key.key.type', 'privileged')
      stack.addOverride('resource.ekb_api_key.key.rotate_after', undefined)
      stack.addOverride('output.one.sensitive', undefined)
      stack.addOverride('output.two.value', key.secret)
      expect(found(stack)).toEqual([
        'EKB001 keys/key',
        'EKB013 keys/key',
        'EKB019 keys/key',
        'EKB005 keys/one',
        'EKB005 keys/two',
      ])
    })

    test('counts where it adds a key or an output', () => {
      const { stack } = keyStack()
      stack.addOverride('output.added', { value: `\${ekb_api_key.key.key}` })
      stack.addOverride('resource.ekb_api_key.added', { name: 'teams-bot', type: 'locked_down_viewer' })
      expect(found(stack)).toEqual(['EKB019 keys', 'EKB005 keys', 'EKB009 keys'])
    })
  })

  test('keys of a stack in a stack are those of the inner one', () => {
    const { stack } = keyStack()
    const inner = new cdk.TerraformStack(stack as never, 'inner')
    new ekb.ApiKey(inner, 'key', good)
    expect(found(stack)).toEqual([])
  })

  test('a key that moved away is no second one', () => {
    const { stack, key } = keyStack()
    key.addMoveTarget('here')
    new ekb.ApiKey(stack, 'former', good).moveTo('here')
    expect(found(stack)).toEqual([])
  })

  describe('addTo', () => {
    const privileged = (app = testApp(framework), id = 'prod') => {
      const stack = new cdk.TerraformStack(app, id)
      new ekb.EkbProvider(stack, 'provider')
      new ekb.ApiKey(stack, 'key', { ...good, name: 'nightly', type: 'privileged' })
      return { app, stack }
    }

    test('twice: the stricter guard has the last word, whichever comes first', () => {
      for (const order of [['never', 'high'] as const, ['high', 'never'] as const]) {
        const { app, stack } = privileged()
        for (const failOn of order) ekb.KeyGuard.addTo(stack, { failOn })
        expect(() => app.synth()).toThrow('[prod/key] EKB001')
      }
    })

    test('a stack that comes later ends the synthesis, unless it has a guard of its own', () => {
      const { app } = keyStack()
      ekb.KeyGuard.addTo(app)
      const { stack } = privileged(app, 'later')
      expect(() => app.synth()).toThrow(
        'The stack "later" was created after KeyGuard.addTo, so no guard looks at it. Call KeyGuard.addTo behind the last stack.',
      )
      ekb.KeyGuard.addTo(stack, { failOn: 'never' })
      app.synth()
    })

    test('a stack of another copy of the framework is refused, and not passed over', () => {
      const other = frameworks.find(({ name }) => name !== framework.name) ?? framework
      const app = testApp(other)
      const stack = new other.cdk.TerraformStack(app, 'foreign')
      const told = 'cannot look at the stack "foreign": the program and this package load two copies'
      expect(() => ekb.KeyGuard.addTo(app)).toThrow(told)
      expect(() => ekb.KeyGuard.addTo(stack)).toThrow(told)
      other.cdk.Aspects.of(stack).add(new ekb.KeyGuard())
      expect(() => app.synth()).toThrow(told)
    })

    test('on a construct looks at what is in it', () => {
      const { app, stack } = privileged()
      ekb.KeyGuard.addTo(new Construct(stack, 'empty'))
      expect(() => app.synth()).not.toThrow()
    })
  })
})
