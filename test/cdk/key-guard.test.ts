import { describe, expect, test } from 'vitest'
import { type FrameworkUnderTest, frameworks, testApp, testStack } from './frameworks.ts'

type Config = ConstructorParameters<FrameworkUnderTest['ekb']['ApiKey']>[2]

describe.each(frameworks)('KeyGuard, $name', framework => {
  const { cdk, ekb } = framework
  const lifecycle = { createBeforeDestroy: true }
  const good: Config = { name: 'teams-bot', type: 'locked_down_viewer', rotateAfter: '90d', lifecycle }

  /** Rules that are found, by the path of the construct below the stack; without the one on the test's own state. */
  const found = (build: (stack: InstanceType<typeof cdk.TerraformStack>) => void) => {
    const { stack } = testStack(framework)
    build(stack)
    return ekb.KeyGuard.findings(stack)
      .filter(({ rule }) => rule !== 'EKB006')
      .map(({ rule, constructPath }) => `${rule} ${constructPath}`)
  }
  const foundFor = (config: Partial<Config>) =>
    found(stack => new ekb.ApiKey(stack, 'key', { ...good, ...config }))

  test('nothing is said of a key that reads, rotates and overlaps', () => {
    expect(foundFor({})).toEqual([])
  })

  test.each<[string, Partial<Config>, string[]]>([
    ['privileged', { name: 'ci', type: 'privileged' }, ['EKB001']],
    ['a gap', { lifecycle: {} }, ['EKB003']],
    ['no lifecycle at all', { lifecycle: undefined as never }, ['EKB003']],
    ['the system key', { name: ' automator  KEY ' }, ['EKB008']],
    ['a public channel', { type: 'privileged' }, ['EKB001', 'EKB013']],
    ['a viewer that should write', { name: 'wiki-publisher' }, ['EKB013']],
    ['a name without a purpose', { name: 'My test key 2' }, ['EKB018']],
    ['no rotation', { rotateAfter: undefined as never, lifecycle: {} }, ['EKB019']],
    ['empty keepers are no rotation', { rotateAfter: undefined as never, keepers: {} }, ['EKB019']],
    ['keepers are', { rotateAfter: undefined as never, keepers: { release: '1' } }, []],
  ])('%s', (_title, config, rules) => {
    expect(foundFor(config)).toEqual(rules.map(rule => `${rule} stack/key`))
  })

  test('a key that is rotated in place is judged as any other, and never for a gap', () => {
    const rotating = (stack: InstanceType<typeof cdk.TerraformStack>, id: string, more: object = {}) => {
      const key = new cdk.TerraformResource(stack, id, { terraformResourceType: 'ekb_rotating_api_key' })
      const declared = { name: 'teams-bot', type: 'locked_down_viewer', rotate_after: '90d', ...more }
      for (const [name, value] of Object.entries(declared)) key.addOverride(name, value)
    }
    expect(found(stack => rotating(stack, 'key'))).toEqual([])
    const privileged = { name: 'ci', type: 'privileged' }
    expect(found(stack => rotating(stack, 'key', privileged))).toEqual(['EKB001 stack/key'])
    expect(found(stack => rotating(stack, 'key', { rotate_after: null }))).toEqual(['EKB019 stack/key'])
    const mixed = found(stack => {
      new ekb.ApiKey(stack, 'one', good)
      rotating(stack, 'two')
    })
    expect(mixed).toEqual(['EKB009 stack'])
  })

  test('what is known only later is not found fault with', () => {
    const rules = found(stack => {
      const later = new cdk.TerraformVariable(stack, 'later', { type: 'string' })
      new ekb.ApiKey(stack, 'key', {
        name: `key ${later.stringValue}`,
        type: cdk.Token.asAny(later.stringValue),
        rotateAfter: later.stringValue,
        lifecycle,
      })
    })
    expect(rules).toEqual([])
  })

  test('what an override says counts', () => {
    const rules = found(stack => {
      const key = new ekb.ApiKey(stack, 'key', good)
      key.addOverride('type', 'privileged')
      key.addOverride('lifecycle.create_before_destroy', false)
    })
    expect(rules).toEqual(['EKB001 stack/key', 'EKB013 stack/key', 'EKB003 stack/key'])
  })

  test('keys of one name are said of the stack, with their paths', () => {
    const { stack } = testStack(framework)
    for (const id of ['one', 'two', 'three']) new ekb.ApiKey(stack, id, good)
    const said = ekb.KeyGuard.findings(stack).filter(({ rule }) => rule === 'EKB009')
    expect(said.map(({ constructPath }) => constructPath)).toEqual(['stack'])
    expect(said[0]?.message).toContain('"stack/one", "stack/two" and "stack/three" are called "teams-bot".')
  })

  test('keys of one name in several projects are not', () => {
    const rules = found(stack => {
      const elsewhere = new ekb.EkbProvider(stack, 'elsewhere', {
        alias: 'elsewhere',
        projectId: 'project-2',
      })
      new ekb.ApiKey(stack, 'one', good)
      new ekb.ApiKey(stack, 'two', { ...good, projectId: 'project-1' })
      new ekb.ApiKey(stack, 'three', { ...good, provider: elsewhere })
    })
    expect(rules).toEqual([])
  })

  test('what to do is said in the words of a program', () => {
    const { stack } = testStack(framework)
    const key = new ekb.ApiKey(stack, 'gap', { name: 'nightly', type: 'privileged', rotateAfter: '90d' })
    new ekb.ApiKey(stack, 'old', { name: 'Automator Key', type: 'locked_down_viewer' })
    new cdk.TerraformOutput(stack, 'plain', { value: key.key })
    const remedies = ekb.KeyGuard.findings(stack).map(({ rule, message }) => [rule, message])
    expect(Object.fromEntries(remedies)).toEqual({
      EKB001: expect.stringContaining('`reason` in a KeySet, or KeyGuard.accept on the key'),
      EKB003: expect.stringContaining('Set `lifecycle: { createBeforeDestroy: true }` on the key'),
      EKB005: expect.stringContaining('Set `sensitive: true` on the output'),
      EKB006: expect.stringContaining('or set `storeSecret: false` on the keys'),
      EKB008: expect.stringContaining('Read it with DataEkbAutomatorKey'),
      EKB019: expect.stringContaining('Set `rotateAfter`, for example to `90d`'),
    })
  })

  describe('state', () => {
    const state = (build: (stack: InstanceType<typeof cdk.TerraformStack>) => void) => {
      const { stack } = testStack(framework)
      build(stack)
      return ekb.KeyGuard.findings(stack).map(({ rule }) => rule)
    }

    test('is local without a backend, and with a local one', () => {
      expect(state(stack => new ekb.ApiKey(stack, 'key', good))).toEqual(['EKB006'])
      expect(
        state(stack => {
          new cdk.LocalBackend(stack, { path: 'keys.tfstate' })
          new ekb.ApiKey(stack, 'key', good)
        }),
      ).toEqual(['EKB006'])
    })

    test('elsewhere, or without values, or without keys, is fine', () => {
      const remote = state(stack => {
        new cdk.S3Backend(stack, { bucket: 'state', key: 'keys' })
        new ekb.ApiKey(stack, 'key', good)
      })
      const cloud = state(stack => {
        new cdk.CloudBackend(stack, { organization: 'acme', workspaces: new cdk.NamedCloudWorkspace('keys') })
        new ekb.ApiKey(stack, 'key', good)
      })
      const overridden = state(stack => {
        stack.addOverride('terraform.backend', { pg: {} })
        new ekb.ApiKey(stack, 'key', good)
      })
      const withoutValues = state(stack => new ekb.ApiKey(stack, 'key', { ...good, storeSecret: false }))
      const withoutKeys = state(() => undefined)
      expect([remote, cloud, overridden, withoutValues, withoutKeys]).toEqual([[], [], [], [], []])
    })
  })

  test('what is accepted is accepted from there on down, and for that rule alone', () => {
    const rules = found(stack => {
      const inner = new ekb.KeySet(stack, 'inner', { keys: { ci: { type: 'privileged' } } })
      ekb.KeyGuard.accept(inner, 'EKB001', 'They publish.')
      new ekb.KeySet(stack, 'said', { keys: { jobs: { type: 'privileged', reason: 'It publishes.' } } })
      new ekb.KeySet(stack, 'other', {
        rotateAfter: 'never',
        keys: { wiki: { type: 'privileged', reason: 'It publishes.' } },
      })
      new ekb.ApiKey(stack, 'key', { ...good, name: 'nightly', type: 'privileged' })
    })
    expect(rules).toEqual(['EKB019 stack/other/wiki', 'EKB001 stack/key'])
  })

  test('accepting takes a rule that there is, and a reason', () => {
    const { stack } = testStack(framework)
    expect(() => ekb.KeyGuard.accept(stack, 'EKB999' as never, 'because')).toThrow(
      /^stack: there is no rule "EKB999"\. Known: EKB001, /,
    )
    expect(() => ekb.KeyGuard.accept(stack, 'EKB001', '')).toThrow(/^stack: accepting EKB001 takes a reason/)
  })

  describe('annotations', () => {
    const annotated = (failOn?: 'critical' | 'low' | 'never') => {
      const { stack } = testStack(framework)
      new ekb.ApiKey(stack, 'key', {
        ...good,
        name: 'nightly',
        type: 'privileged',
        rotateAfter: undefined as never,
      })
      ekb.KeyGuard.addTo(stack, failOn === undefined ? {} : { failOn })
      cdk.Testing.synth(stack)
      cdk.Testing.synth(stack)
      return stack.node
        .findAll()
        .flatMap(({ node }) => node.metadata)
        .filter(({ type }) => type.startsWith('@'))
        .map(({ type, data }) => `${type} ${String(data).slice(0, 6)}`)
        .sort()
    }

    test('high and above are errors, the rest warnings, each once', () => {
      const { ERROR, WARN } = cdk.AnnotationMetadataEntryType
      expect(annotated()).toEqual([`${ERROR} EKB001`, `${WARN} EKB006`, `${WARN} EKB019`])
      expect(annotated('low')).toEqual([`${ERROR} EKB001`, `${ERROR} EKB006`, `${ERROR} EKB019`])
      expect(annotated('critical')).toEqual([`${WARN} EKB001`, `${WARN} EKB006`, `${WARN} EKB019`])
      expect(annotated('never')).toEqual([`${WARN} EKB001`, `${WARN} EKB006`, `${WARN} EKB019`])
    })

    test('an error ends the synthesis and names construct, rule, what was seen, remedy and page', () => {
      const app = testApp(framework)
      const stack = new cdk.TerraformStack(app, 'prod')
      new ekb.EkbProvider(stack, 'provider')
      new ekb.KeySet(stack, 'keys', { keys: { ci: { type: 'privileged' } } })
      ekb.KeyGuard.addTo(app)
      expect(() => app.synth()).toThrow(
        '[prod/keys/ci] EKB001 Privileged key without a reason: "ci" is privileged, and no reason is given. ' +
          'Use `locked_down_viewer` if the key only reads. Otherwise, give the reason: `reason` in a KeySet, or ' +
          'KeyGuard.accept on the key. ' +
          'See https://github.com/ekb/ekb/blob/main/docs/rules.md#ekb001',
      )
    })

    test('an app without stacks is told to create them first', () => {
      expect(() => ekb.KeyGuard.addTo(testApp(framework))).toThrow(/create the stacks first/)
    })
  })

  test('keys of bindings that somebody generated are judged too', () => {
    const rules = found(stack => {
      new cdk.TerraformResource(stack, 'key', { terraformResourceType: 'ekb_api_key' })
      new cdk.TerraformResource(stack, 'other', { terraformResourceType: 'ekb_api_key_of_others' })
    })
    expect(rules).toEqual(['EKB019 stack/key'])
  })
})
