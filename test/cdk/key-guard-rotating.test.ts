import { describe, expect, test } from 'vitest'
import { DEFINITIONS, resourcesIn } from '../../src/keys/model/definitions.ts'
import { type FrameworkUnderTest, frameworks, testStack } from './frameworks.ts'

type Config = ConstructorParameters<FrameworkUnderTest['ekb']['RotatingApiKey']>[2]

describe.each(frameworks)('KeyGuard and rotating keys, $name', framework => {
  const { cdk, ekb } = framework
  const good: Config = { name: 'teams-bot', type: 'locked_down_viewer', rotateAfter: '90d' }

  const found = (build: (stack: InstanceType<typeof cdk.TerraformStack>) => void) => {
    const { stack } = testStack(framework)
    build(stack)
    return ekb.KeyGuard.findings(stack)
      .filter(({ rule }) => rule !== 'EKB006')
      .map(({ rule, constructPath }) => `${rule} ${constructPath}`)
  }
  const foundFor = (config: Partial<Config>) =>
    found(stack => new ekb.RotatingApiKey(stack, 'key', { ...good, ...config }))

  test.each<[string, Partial<Config>, string[]]>([
    ['reads and rotates: no gap without a lifecycle', {}, []],
    ['no gap with one that says otherwise', { lifecycle: { createBeforeDestroy: false } }, []],
    ['privileged', { name: 'ci', type: 'privileged' }, ['EKB001']],
    ['the system key', { name: ' automator  KEY ' }, ['EKB008']],
    ['a public channel', { type: 'privileged' }, ['EKB001', 'EKB013']],
    ['a name without a purpose', { name: 'My test key 2' }, ['EKB018']],
    ['no rotation', { rotateAfter: undefined as never }, ['EKB019']],
    ['no overlap', { overlap: '0h' }, ['EKB033']],
    ['an overlap of less than a day', { overlap: '12h' }, ['EKB033']],
    ['half of a short age by default', { rotateAfter: '1d' }, ['EKB033']],
    ['an overlap of a day', { overlap: '1d' }, []],
    ['no limit for the age, which a project sets elsewhere', { rotateAfter: '360d', overlap: '30d' }, []],
    ['rotated by keepers', { rotateAfter: undefined as never, keepers: { release: '1' } }, []],
  ])('%s', (_title, config, rules) => {
    expect(foundFor(config)).toEqual(rules.map(rule => `${rule} stack/key`))
  })

  test('every resource of the provider that is a key is judged', () => {
    const types = resourcesIn(DEFINITIONS).map(({ name }) => name)
    expect(types).toContain('rotating_api_key')
    for (const type of types) {
      const rules = found(stack => {
        new cdk.TerraformResource(stack, 'key', { terraformResourceType: `ekb_${type}` })
      })
      expect(rules).toEqual(['EKB019 stack/key'])
    }
  })

  test('a key and a rotating key of one name are said of the stack', () => {
    const { stack } = testStack(framework)
    new ekb.ApiKey(stack, 'one', { ...good, lifecycle: { createBeforeDestroy: true } })
    new ekb.RotatingApiKey(stack, 'two', good)
    const said = ekb.KeyGuard.findings(stack).filter(({ rule }) => rule === 'EKB009')
    expect(said.map(({ constructPath }) => constructPath)).toEqual(['stack'])
    expect(said[0]?.message).toContain('"stack/one" and "stack/two" are called "teams-bot".')
  })

  test('the values of the current and of the previous key count in outputs', () => {
    const rules = found(stack => {
      const key = new ekb.RotatingApiKey(stack, 'key', good)
      const output = (id: string, value: unknown, sensitive?: boolean) =>
        new cdk.TerraformOutput(stack, id, { value, ...(sensitive !== undefined && { sensitive }) })
      output('current', key.current.key)
      output('previous', key.previous.secret)
      output('whole', key)
      output('object', key.current)
      output('hidden', key.current.key, true)
      output('fingerprint', key.current.fingerprint)
      output('generation', key.generation)
      output('due', key.rotationDueAt)
    })
    expect(rules).toEqual(['current', 'previous', 'whole', 'object'].map(id => `EKB005 stack/${id}`))
  })

  test('their values lie in a local state, unless they are not stored', () => {
    const { stack } = testStack(framework)
    new ekb.RotatingApiKey(stack, 'one', good)
    new ekb.RotatingApiKey(stack, 'two', { ...good, name: 'wiki-search', storeSecret: false })
    const messages = ekb.KeyGuard.findings(stack).map(({ message }) => message)
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('The state is a local file and stores one key in plain text.')
  })

  test('an overlap that is known only by a variable is not judged', () => {
    const rules = found(stack => {
      const overlap = new cdk.TerraformVariable(stack, 'overlap', { type: 'string' }).stringValue
      new ekb.RotatingApiKey(stack, 'key', { ...good, overlap })
      stack.addOverride('resource.ekb_rotating_api_key.key.rotate_early', '0h')
      new ekb.RotatingApiKey(stack, 'other', { ...good, name: 'wiki-search' })
      stack.addOverride('resource.ekb_rotating_api_key.other.overlap', '0h')
    })
    expect(rules).toEqual(['EKB033 stack/other'])
  })

  test('what an override changes or adds counts', () => {
    const rules = found(stack => {
      new ekb.RotatingApiKey(stack, 'key', good)
      stack.addOverride('resource.ekb_rotating_api_key.key.type', 'privileged')
      const added = { name: 'wiki-search', type: 'locked_down_viewer' }
      stack.addOverride('resource.ekb_rotating_api_key.added', added)
      // The same name under another type is another key.
      stack.addOverride('resource.ekb_api_key.key', { ...added, name: 'wiki-export', rotate_after: '90d' })
    })
    expect(rules).toEqual(['EKB003 stack', 'EKB019 stack', 'EKB001 stack/key', 'EKB013 stack/key'])
  })

  test('each key of a set is judged, and a reason accepts', () => {
    const rules = found(stack => {
      new ekb.KeySet(stack, 'keys', {
        rotating: true,
        keys: {
          ci: { type: 'privileged' },
          jobs: { type: 'privileged', reason: 'It publishes.' },
          wiki: { rotateAfter: 'never' },
        },
      })
    })
    expect(rules).toEqual(['EKB001 stack/keys/ci', 'EKB019 stack/keys/wiki'])
  })
})
