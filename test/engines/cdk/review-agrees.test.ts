import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiKey, type ApiKeyConfig, EkbProvider, KeyGuard, RotatingApiKey } from '@ekb/cdktn'
import { Fn, TerraformOutput, TerraformStack, Testing } from 'cdktn'
import { expect, test } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import { describeNewest, emulatorFor, openWorkspace, settingsOf } from '../harness/index.ts'

/** What a plan does not tell: a gap shows when a key is replaced, and the backend is not in it. */
const OF_PROGRAMS = ['EKB003', 'EKB006']

/** What a program does not tell: who reads a secret. */
const OF_PLANS = ['EKB012']

/** Everything that both can see wrong in keys that are new. */
function badStack(): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'keys')
  new EkbProvider(stack, 'provider')
  const add = (id: string, config: Partial<ApiKeyConfig>) =>
    new ApiKey(stack, id, {
      name: `acme-${id}`,
      type: 'locked_down_viewer',
      rotateAfter: '90d',
      lifecycle: { createBeforeDestroy: true },
      ...config,
    })
  const { key, fingerprint } = add('sound', {})
  add('powerful', { name: 'nightly', type: 'privileged' })
  add('public', { name: 'teams-bot', type: 'privileged' })
  add('writer', { name: 'wiki-publisher' })
  add('test', { name: 'test' })
  add('forever', { rotateAfter: undefined as never })
  add('one', { name: 'same-job' })
  add('two', { name: 'same-job' })
  add('gap', { lifecycle: {} })
  const rotating = { type: 'locked_down_viewer', rotateAfter: '90d' } as const
  const { current } = new RotatingApiKey(stack, 'rotating', { ...rotating, name: 'acme-rotating' })
  new RotatingApiKey(stack, 'rotating-powerful', { ...rotating, name: 'hourly', type: 'privileged' })
  new RotatingApiKey(stack, 'rotating-writer', { ...rotating, name: 'news-publisher' })
  new RotatingApiKey(stack, 'rotating-forever', { name: 'acme-forever-too', type: 'locked_down_viewer' })
  new RotatingApiKey(stack, 'rotating-same', { ...rotating, name: 'same-job' })
  new TerraformOutput(stack, 'plain', { value: Fn.nonsensitive(key) })
  new TerraformOutput(stack, 'plain-current', { value: Fn.nonsensitive(current.key) })
  new TerraformOutput(stack, 'hidden', { value: key, sensitive: true })
  new TerraformOutput(stack, 'fingerprint', { value: fingerprint })
  return stack
}

describeNewest('KeyGuard and ekb review', { terraform: '1.11' }, engine => {
  test('find the same in a program and in its plan', async () => {
    await using emulator = await emulatorFor()
    const stack = badStack()
    const env = settingsOf(emulator)
    await using ws = await openWorkspace({
      engine,
      env,
      main: '',
      files: { 'cdk.tf.json': Testing.synth(stack) },
    })
    const file = join(ws.folder, 'plan.json')
    await writeFile(file, JSON.stringify((await ws.planShown()).plan))
    const parts: string[] = []
    const code = await runCli(['review', '--format', 'json', file], {
      env: {},
      out: text => void parts.push(text),
      err: () => undefined,
    })

    const { findings } = JSON.parse(parts.join('')) as { findings: { rule: string; level: string }[] }
    const reviewed = findings.map(({ rule }) => rule)
    const guarded = KeyGuard.findings(stack).map(({ rule }) => rule as string)
    const inBoth = (rules: string[]) => rules.filter(rule => ![...OF_PROGRAMS, ...OF_PLANS].includes(rule))
    expect(inBoth(guarded).sort()).toEqual(inBoth(reviewed).sort())
    expect(reviewed).toEqual(
      expect.arrayContaining(['EKB001', 'EKB005', 'EKB009', 'EKB013', 'EKB018', 'EKB019']),
    )
    expect(guarded).toEqual(expect.arrayContaining(OF_PROGRAMS))
    expect(code).toBe(2)
  })
})
