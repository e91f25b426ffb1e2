import { EkbProvider, KeySet, type KeySetProps } from '@ekb/cdktn'
import { TerraformStack, Testing } from 'cdktn'
import { expect, test } from 'vitest'
import {
  changesAsked,
  describeNewest,
  emulatorFor,
  expectEmptyPlan,
  managedKeys,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

/** A set with one key, and with the block that a set with rotating keys needs for a key that exists. */
function synthesized(props: Omit<KeySetProps, 'keys'>): string {
  const stack = new TerraformStack(Testing.app(), 'keys')
  new EkbProvider(stack, 'provider')
  const keys = new KeySet(stack, 'keys', { keys: { 'teams-bot': {} }, ...props })
  if (props.rotating) {
    const { friendlyUniqueId: name } = keys.rotatingKey('teams-bot')
    stack.addOverride('moved', [{ from: `ekb_api_key.${name}`, to: `ekb_rotating_api_key.${name}` }])
  }
  return Testing.synth(stack)
}

describeNewest('a key of a KeySet that becomes rotating', { terraform: '1.8', opentofu: '1.10' }, engine => {
  test('is the same key, and rotates in place when it is due', async () => {
    await using emulator = await emulatorFor()
    const files = { 'cdk.tf.json': synthesized({}) }
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: '', files })
    await ws.apply()
    const before = managedKeys(emulator)
    emulator.clearJournal()
    await ws.write('', { 'cdk.tf.json': synthesized({ rotating: true, overlap: '7d' }) })
    await ws.apply()
    expect(changesAsked(emulator)).toEqual([])
    expect(managedKeys(emulator)).toEqual(before)
    await expectEmptyPlan(ws)

    emulator.advance('91d')
    await ws.apply()
    expect(changesAsked(emulator)).toEqual(['create'])
    expect(managedKeys(emulator).map(({ value }) => value)).toContain(before[0]?.value)
    await expectEmptyPlan(ws)
  })
})
