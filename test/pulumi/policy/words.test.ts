import { expect, test } from 'vitest'
import { keyPolicies } from '../../../src/pulumi/policy/index.ts'
import { type Given, judge } from './judge.ts'

const KEY_VALUE = '3f2b8c1d-9a4e-4f70-8b6c-2d1e0f9a8b7c'
const SECRET = 'q7Zt1Vx9Rk3Lw5Yp8Nc2Hm6Jd4Gf0SbTaUeXiOyPz+Q='
/** Looks like any word, so nothing but its mark tells that it is a secret. */
const PLAIN_SECRET = 'correct-horse'

/** Keys that every policy finds fault with, with values wherever a program could put them. */
const CARELESS: readonly Given[] = [KEY_VALUE, SECRET, PLAIN_SECRET, `bot ${PLAIN_SECRET}`, 'test'].flatMap(
  (name, at) => [
    {
      name: `key-${at}`,
      props: {
        name,
        type: at === 4 ? 'locked_down_viewer' : 'privileged',
        keepers: { [SECRET]: KEY_VALUE },
        key: KEY_VALUE,
        secret: SECRET,
        createdAt: '2001-01-01T00:00:00Z',
      },
      opts: { deleteBeforeReplace: true },
      provider: { apiKey: KEY_VALUE, apiSecret: PLAIN_SECRET },
    },
    { name: `like-${at}`, props: { name, type: 'privileged', key: KEY_VALUE, projectId: KEY_VALUE } },
    { name: KEY_VALUE, props: { name: `${name} Automator`, type: 'privileged', secret: SECRET } },
  ],
)
const SETTINGS = { EKB011: { privileged_keys_per_project: 0 }, EKB024: { pattern: '^none$' } }

test('no value of a key, a secret or a provider is ever said', async () => {
  const found = await judge(CARELESS, SETTINGS)
  expect(found.length).toBeGreaterThan(30)
  const said = found.map(({ message }) => message)
  for (const value of [KEY_VALUE, SECRET]) expect(said.filter(message => message.includes(value))).toEqual([])
  const own = { name: 'key-own', props: { name: PLAIN_SECRET, type: 'privileged', secret: PLAIN_SECRET } }
  const besideIt = (await judge([...CARELESS, own], SETTINGS)).filter(({ resource }) =>
    resource.startsWith('key-'),
  )
  expect(besideIt.length).toBeGreaterThan(10)
  expect(besideIt.filter(({ message }) => message.includes(PLAIN_SECRET))).toEqual([])
})

test('the words are those of Pulumi in everything that a policy says', async () => {
  const system: Given = { props: { name: 'Automator Key', type: 'privileged' } }
  const found = await judge([...CARELESS, system, { ...system, name: 'again' }], SETTINGS)
  expect(new Set(found.map(({ policy }) => policy)).size).toBeGreaterThan(7)
  const said = [
    ...found.map(({ message }) => message),
    ...keyPolicies().flatMap(({ description, remediationSteps = '' }) => [description, remediationSteps]),
  ]
  const foreign = /create_before_destroy|lifecycle|ekb\.review|data source|rotate_after|ekb_automator/
  expect(said.filter(text => foreign.test(text))).toEqual([])
})
