import { expect, test } from 'vitest'
import { commandOutput } from '../../../src/cli/audit/command-output.ts'
import { audit, fileFor, site, stateOf } from './run-audit.ts'

const KEYS = { projects: [{ id: 'p1', keys: [{ name: 'teams-bot', type: 'locked_down_viewer' as const }] }] }

test('a state may come from a command, and one that fails does not hide the others', async () => {
  const here = await site(KEYS)
  const state = fileFor('state.json', stateOf('p1', { gone: { id: 'key_0123456789abcdef' } }))
  const env = { ...here.env, PATH: process.env['PATH'] ?? '' }
  const words = [
    '--state-from',
    `PASSPHRASE=not-to-be-shown cat ${state}`,
    '--state-from',
    'echo half; echo why >&2; exit 3',
  ]
  const { code, out, err } = await audit([...words, '--format', 'json'], { env })
  const report = JSON.parse(out)
  expect({ code, err }).toEqual({ code: 1, err: 'why\n' })
  expect(report.states).toEqual([{ state: `cat ${state}`, engine: 'terraform', keys: 1 }])
  expect(report.problems).toMatchObject([{ what: 'state', code: 'STATE_COMMAND_FAILED' }])
  expect(report.problems[0].detail).toContain('exit code 3')
  expect(out).not.toContain('not-to-be-shown')
  expect(report.findings.map(({ rule }: { rule: string }) => rule).sort()).toEqual(['EKB050', 'EKB053'])
})

test('a command that cannot be started is told like one that fails', async () => {
  const nothing = () => undefined
  const output = commandOutput('true', { env: {}, err: nothing }, '/nowhere/sh')
  await expect(output.next()).rejects.toMatchObject({
    code: 'STATE_COMMAND_FAILED',
    detail: expect.stringContaining('It ended with error ENOENT.'),
  })
})
