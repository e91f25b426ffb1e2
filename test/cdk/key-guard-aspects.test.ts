import { Construct, type IConstruct } from 'constructs'
import { describe, expect, test } from 'vitest'
import { type FrameworkUnderTest, frameworks, testApp } from './frameworks.ts'

type App = ReturnType<typeof testApp>
type Stack = InstanceType<FrameworkUnderTest['cdk']['TerraformStack']>

describe.each(frameworks)('KeyGuard among other aspects, $name', framework => {
  const { cdk, ekb } = framework
  const reader = {
    name: 'nightly-reader',
    type: 'locked_down_viewer',
    rotateAfter: '90d',
    lifecycle: { createBeforeDestroy: true },
  } as const

  /** Makes every key that it sees privileged. */
  const mutator = {
    visit(node: IConstruct) {
      if (node instanceof ekb.ApiKey) node.type = 'privileged'
    },
  }

  function tree() {
    const app = testApp(framework)
    const stack = new cdk.TerraformStack(app, 'prod')
    new cdk.S3Backend(stack, { bucket: 'state', key: 'keys' })
    new ekb.EkbProvider(stack, 'provider')
    const set = new Construct(stack, 'set')
    const key = new ekb.ApiKey(set, 'key', reader)
    return { app, stack, set, key }
  }

  type Tree = ReturnType<typeof tree>
  const guards: Readonly<Record<string, (tree: Tree) => void>> = {
    app: ({ app }) => ekb.KeyGuard.addTo(app),
    stack: ({ stack }) => cdk.Aspects.of(stack).add(new ekb.KeyGuard()),
    set: ({ set }) => ekb.KeyGuard.addTo(set),
    key: ({ key }) => ekb.KeyGuard.addTo(key),
  }
  const places: Readonly<Record<string, (tree: Tree) => IConstruct>> = {
    stack: ({ stack }) => stack,
    set: ({ set }) => set,
    key: ({ key }) => key,
  }
  const cases = Object.keys(guards).flatMap(guard =>
    Object.keys(places).flatMap(place =>
      ['before', 'after'].flatMap(order =>
        [true, false].map(isLast => ({ guard, place, order, where: isLast ? 'the last' : 'no last' })),
      ),
    ),
  )

  test.each(cases)('guard on the $guard, an aspect on the $place $order it, $where construct', options => {
    const made = tree()
    if (options.where !== 'the last') new Construct(made.stack, 'more')
    const add = [
      () => guards[options.guard]?.(made),
      () => cdk.Aspects.of(places[options.place]?.(made) ?? made.stack).add(mutator),
    ]
    for (const step of options.order === 'after' ? add : add.reverse()) step()
    expect(() => made.app.synth()).toThrow('[prod/set/key] EKB001')
  })

  test('an aspect behind the guard can mend what it would say', () => {
    const { app, stack, key } = tree()
    key.type = 'privileged'
    ekb.KeyGuard.addTo(app)
    cdk.Aspects.of(stack).add({
      visit(node: IConstruct) {
        if (node instanceof ekb.ApiKey) node.type = 'locked_down_viewer'
      },
    })
    app.synth()
    expect(said(stack)).toEqual([])
  })

  test('a key that an aspect adds is seen, and no warning tells of aspects', () => {
    const { app, stack, key } = tree()
    ekb.KeyGuard.addTo(app)
    cdk.Aspects.of(key).add({
      visit(node: IConstruct) {
        if (stack.node.tryFindChild('added') === undefined && node === key)
          new ekb.ApiKey(stack, 'added', { ...reader, name: 'nightly-writer', type: 'privileged' })
      },
    })
    expect(() => app.synth()).toThrow('[prod/added] EKB001')
    expect(said(stack).filter(text => text.includes('Aspect'))).toEqual([])
  })

  test('without validations, and each time that it is synthesised', () => {
    const { stack, key } = tree()
    ekb.KeyGuard.addTo(stack)
    cdk.Testing.synth(stack)
    expect(said(stack)).toEqual([])
    key.type = 'privileged'
    cdk.Testing.synth(stack)
    expect(said(stack)).toEqual([expect.stringContaining('EKB001')])
  })

  test.each(['hgih', 'HIGH', '', 'none', null])('failOn %j is refused', failOn => {
    const add = (app: App) => ekb.KeyGuard.addTo(app, { failOn: failOn as 'high' })
    if (failOn === null) add(tree().app)
    else expect(() => add(tree().app)).toThrow(`KeyGuard: failOn is ${JSON.stringify(failOn)}; it must be`)
  })

  function said(stack: Stack): string[] {
    return stack.node
      .findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type.startsWith('@'))
      .map(({ data }) => String(data))
  }
})
