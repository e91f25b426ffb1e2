import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import { deleteOnPage, describeNewest, emulatorFor, settingsOf } from '../harness/index.ts'
import { apiKey, openStack, type Stack } from '../harness/pulumi/index.ts'

const bot = (name: string, options?: Parameters<typeof apiKey>[1]) => ({
  resources: { bot: apiKey({ name, type: 'locked_down_viewer', keepers: { a: '1' } }, options) },
})

describeNewest('ekb review -- pulumi', { pulumi: '0' }, engine => {
  async function review(stack: Stack, ...words: readonly string[]) {
    const written = { out: '', err: '' }
    const command = [
      engine.path,
      ...words,
      '-C',
      join(stack.folder, 'project'),
      '--stack',
      'dev',
      '--non-interactive',
    ]
    const code = await runCli(['review', '--format', 'json', '--', ...command], {
      env: stack.env,
      out: text => {
        written.out += text
      },
      err: text => {
        written.err += text
      },
    })
    return { code, ...written }
  }

  test('reviews what a preview would do, and what a destroy would', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: bot('teams-bot') })
    await stack.up()
    await stack.write(bot('slack-bot', { deleteBeforeReplace: true }))
    const preview = await review(stack, 'preview')
    expect(preview.code).toBe(2)
    expect(JSON.parse(preview.out).entries).toMatchObject([
      { address: 'bot', order: 'old-first', classes: ['rotate-with-gap', 'rename'] },
    ])
    const destroy = await review(stack, 'destroy', '--preview-only')
    expect(destroy.code).toBe(0)
    expect(JSON.parse(destroy.out)).toMatchObject({
      stacks: [{ run: 'destroy' }],
      entries: [{ address: 'bot', classes: ['revoke'] }],
    })
  })

  test('tells a refresh from a destroy of a target, and both from a program without the key', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({ engine, env: settingsOf(emulator), program: bot('teams-bot') })
    await stack.up()
    const target = ['--target', stack.urn('bot')]
    const why = async (...words: readonly string[]) => {
      const { entries, findings } = JSON.parse((await review(stack, ...words)).out)
      return [entries[0].why[0].kind, ...findings.map(({ rule }: { rule: string }) => rule).sort()]
    }
    expect(await why('destroy', '--preview-only', ...target)).toEqual([
      'deletion-requested',
      'EKB022',
      'EKB031',
    ])
    await stack.write({ resources: {} })
    expect(await why('preview')).toEqual(['block-removed', 'EKB031'])
    await deleteOnPage(emulator, emulator.keys().find(({ name }) => name === 'teams-bot')?.value ?? '')
    expect(await why('refresh', '--preview-only')).toEqual(['deleted-outside', 'EKB025'])
    expect(await why('refresh', '--preview-only', ...target)).toEqual(['deleted-outside', 'EKB022', 'EKB025'])
  })

  test('says why a preview fails', async () => {
    await using emulator = await emulatorFor()
    await using stack = await openStack({
      engine,
      env: settingsOf(emulator),
      program: bot('Automator Key'),
    })
    const { code, out, err } = await review(stack, 'preview')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/system key[\s\S]*pulumi failed\s+It ended with exit code 1\. Nothing was reviewed\./)
  })
})
