import { expect, test } from 'vitest'
import { changesAsked, describeNewest, emulatorFor, managedKeys, settingsOf } from '../harness/index.ts'
import { motoFor, openBucket } from '../harness/moto.ts'
import { describeWithPostgresql } from '../harness/postgresql.ts'
import { apiKey, expectNoChange, openStack, type Program, type Stack } from '../harness/pulumi/index.ts'
import { openHeldCreate } from './support/held-create.ts'

const PROGRAM: Program = { resources: { bot: apiKey({ name: 'bot', type: 'locked_down_viewer' }) } }

/** The values of the keys that a stack has: compared as a whole, so that a failure prints none. */
async function hasKeysOf(stack: Stack, values: readonly string[]): Promise<boolean> {
  const { resources } = await stack.exported()
  const kept = resources.flatMap(({ type, outputs }) => (type === 'ekb:index:ApiKey' ? [outputs['key']] : []))
  return kept.length === values.length && values.every(value => kept.includes(value))
}

describeWithPostgresql('a stack that a team shares', server => {
  describeNewest('self-managed backends', { pulumi: '0' }, engine => {
    for (const backend of ['PostgreSQL', 'S3'] as const) {
      test(`${backend}: one update at a time, and a killed one is mended`, async context => {
        await using bucket = backend === 'S3' ? await openBucket(await motoFor(context)) : undefined
        const env = { ...bucket?.env, PULUMI_BACKEND_URL: bucket?.pulumiUrl ?? server().url() }
        await using emulator = await emulatorFor()
        await using way = await openHeldCreate(emulator)
        const shared = { engine, program: PROGRAM }
        await using first = await openStack({
          ...shared,
          env: { ...settingsOf(emulator), EKB_ENDPOINT: way.endpoint, ...env },
        })
        await using second = await openStack({
          ...shared,
          env: { ...settingsOf(emulator), ...env },
          copyOf: first,
        })

        // A runner that dies: nobody is left who could delete the key again.
        const up = await first.start('up')
        await way.waiting
        const refused = await second.fail('up')
        expect(refused.text).toContain('the stack is currently locked by 1 lock(s)')
        await first.killProcesses()
        await up.ended
        await way.letGo()
        expect((await second.fail('up')).text).toContain('the stack is currently locked by 1 lock(s)')
        await second.pulumi('cancel', '--yes')
        const { diagnostics, changes } = await second.preview()
        expect(changes).toEqual({ bot: 'create' })
        const warnings = diagnostics.map(({ message }) => message).join('\n')
        const id = /import id (key_\w+)/.exec(warnings)?.[1] ?? ''
        await second.import('ekb:index:ApiKey', 'bot', id, '--protect=false', '--generate-code=false')
        await second.up()
        expect(changesAsked(emulator)).toEqual(['create'])
        const values = managedKeys(emulator).map(({ value }) => value)
        expect(values).toHaveLength(1)
        for (const copy of [first, second]) {
          expect(await hasKeysOf(copy, values)).toBe(true)
          await expectNoChange(copy)
        }
      })
    }
  })
})
