import { describe, expect, test } from 'vitest'
import { frameworks, testStack } from './frameworks.ts'

describe.each(frameworks)('rotating keys of a KeySet, $name', framework => {
  const { cdk, ekb } = framework
  type Props = ConstructorParameters<typeof ekb.KeySet>[2]
  const made = (props: Props) => {
    const { stack, keys, rotatingKeys } = testStack(framework)
    const set = new ekb.KeySet(stack, 'keys', props)
    return { stack, set, keys: keys(), rotating: rotatingKeys() }
  }
  const lifecycle = { create_before_destroy: true }
  const reads = { type: 'locked_down_viewer', lifecycle }

  test('one word makes the keys of a set rotating, with the defaults of the set', () => {
    const { keys, rotating } = made({ rotating: true, keys: { bot: {}, wiki: {} } })
    expect(keys).toEqual([])
    expect(rotating).toEqual([
      { name: 'bot', rotate_after: '90d', ...reads },
      { name: 'wiki', rotate_after: '90d', ...reads },
    ])
  })

  test('an entry says otherwise than its set, in both directions', () => {
    const one = made({ overlap: '7d', keys: { bot: { rotating: true }, wiki: {} } })
    expect(one.keys).toEqual([{ name: 'wiki', rotate_after: '90d', ...reads }])
    expect(one.rotating).toEqual([{ name: 'bot', rotate_after: '90d', overlap: '7d', ...reads }])
    const other = made({
      rotating: true,
      overlap: '7d',
      revokePrevious: '2026-11-27',
      keys: { bot: { overlap: '36h', revokePrevious: '' }, wiki: { rotating: false } },
    })
    expect(other.keys).toEqual([{ name: 'wiki', rotate_after: '90d', ...reads }])
    expect(other.rotating).toEqual([
      { name: 'bot', rotate_after: '90d', overlap: '36h', revoke_previous: '', ...reads },
    ])
  })

  test('every other input reaches a rotating key as it reaches a key', () => {
    const props: Props = {
      type: 'privileged',
      rotateAfter: '26w',
      rotateEarly: '2d',
      keepers: { release: 'one' },
      projectId: 'project-1',
      deletionProtection: true,
      storeSecret: false,
      keys: { jobs: {} },
    }
    const { keys } = made(props)
    const { rotating } = made({ ...props, rotating: true })
    expect(keys).toHaveLength(1)
    expect(rotating).toEqual(keys)
  })

  test('keepers alone rotate', () => {
    const { rotating } = made({
      rotating: true,
      rotateAfter: 'never',
      keepers: { release: '1' },
      keys: { bot: {} },
    })
    expect(rotating).toEqual([{ name: 'bot', keepers: { release: '1' }, ...reads }])
  })

  test('values that are known only later pass', () => {
    const { stack, rotatingKeys } = testStack(framework)
    const overlap = new cdk.TerraformVariable(stack, 'overlap', { type: 'string' })
    new ekb.KeySet(stack, 'keys', { rotating: true, overlap: overlap.stringValue, keys: { bot: {} } })
    expect(rotatingKeys()[0]?.['overlap']).toBe(`\${var.overlap}`)
  })

  test('each key is found by its kind, and the other question says where it is', () => {
    const { set } = made({ keys: { bot: { rotating: true }, wiki: {} } })
    expect(set.services).toEqual(['bot', 'wiki'])
    expect(set.rotatingKey('bot')).toBeInstanceOf(ekb.RotatingApiKey)
    expect(set.key('wiki')).toBeInstanceOf(ekb.ApiKey)
    expect(() => set.key('bot')).toThrow(
      'stack/keys/bot is a rotating key. Take it from rotatingKey("bot"), and read `current.key` and `current.secret`.',
    )
    expect(() => set.rotatingKey('wiki')).toThrow(
      'stack/keys/wiki is not a rotating key. Set `rotating: true` on its entry, or take it from key("wiki").',
    )
    expect(() => set.rotatingKey('bto')).toThrow('stack/keys has no key for "bto". It has: bot, wiki.')
  })

  test('fingerprints show what services of either kind use', () => {
    const { stack, json } = testStack(framework)
    const set = new ekb.KeySet(stack, 'keys', { keys: { bot: { rotating: true }, wiki: {} } })
    new cdk.TerraformOutput(stack, 'fingerprints', { value: set.fingerprints })
    const bot = `ekb_rotating_api_key.${set.rotatingKey('bot').friendlyUniqueId}`
    const wiki = `ekb_api_key.${set.key('wiki').friendlyUniqueId}`
    expect(json().output?.['fingerprints']).toEqual({
      value: { bot: `\${${bot}.current.fingerprint}`, wiki: `\${${wiki}.fingerprint}` },
    })
  })

  test('a key that becomes rotating keeps the name of its address, for a moved block', () => {
    const plain = made({ keys: { bot: {} } }).set.key('bot')
    const { stack, set } = made({ rotating: true, keys: { bot: {} } })
    const { friendlyUniqueId: name } = set.rotatingKey('bot')
    expect(name).toBe(plain.friendlyUniqueId)
    const moved = [{ from: `ekb_api_key.${name}`, to: `ekb_rotating_api_key.${name}` }]
    stack.addOverride('moved', moved)
    expect(JSON.parse(cdk.Testing.synth(stack)).moved).toEqual(moved)
    expect(ekb.KeyGuard.findings(stack).map(({ rule }) => rule)).toEqual(['EKB006'])
  })

  test('what a key that is not rotating would ignore is refused', () => {
    expect(() => made({ overlap: '7d', keys: { bot: {} } })).toThrow(
      'stack/keys: overlap is for rotating keys, and no key of this set is one. Set `rotating: true`, or remove overlap.',
    )
    expect(() => made({ keys: { bot: { rotating: true }, wiki: { revokePrevious: 'now' } } })).toThrow(
      'stack/keys/wiki: revokePrevious is for rotating keys, and this is none. Set `rotating: true`, or remove revokePrevious.',
    )
    expect(() => made({ rotating: true, keys: { wiki: { rotating: false, overlap: '0h' } } })).toThrow(
      /^stack\/keys\/wiki: overlap is for rotating keys, and this is none\./,
    )
    for (const rotating of ['true', { overlap: '7d' }]) {
      expect(() => made({ rotating: rotating as never, keys: { bot: {} } })).toThrow(
        `stack/keys: rotating is ${JSON.stringify(rotating)}; it must be true or false.`,
      )
      expect(() => made({ keys: { bot: { rotating: rotating as never } } })).toThrow(
        /it must be true or false/,
      )
    }
  })

  test('an empty set may say what its keys will have', () => {
    expect(made({ rotating: true, overlap: '7d', keys: {} }).rotating).toEqual([])
  })
})
