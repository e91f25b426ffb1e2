import { chmod } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { runEkb } from '../ekb-process.ts'
import { file, plan, review } from './run-review.ts'

test('the command reviews a plan, and its exit code says what it found', async () => {
  const { code, stdout } = await runEkb(['review', plan('rename')])
  expect(code).toBe(2)
  expect(stdout).toMatch(/^API keys: 1 high, 1 medium · 1 key changes\n/)
})

describe('ekb review -- COMMAND', () => {
  /** An engine that says what it does, and shows the plan of a situation. */
  async function engine(name: string, situation: string, exitCode = 0): Promise<string> {
    const path = await file(
      name,
      `#!/bin/sh
echo "args: $*" >&2
case "$*" in
  *show*|*--json*) cat '${plan(situation)}' ;;
  *) echo "planned on stdout" ; exit ${exitCode} ;;
esac
`,
    )
    await chmod(path, 0o755)
    return path
  }

  test('plans, shows what was planned with the same engine and place, and reviews it', async () => {
    const terraform = await engine('terraform', 'rename', 2)
    const words = [
      '--format',
      'json',
      '--',
      terraform,
      '-chdir=infra',
      'plan',
      '-detailed-exitcode',
      '-out=my plan',
    ]
    const { code, out, err } = await review(words)
    expect({ code, failed: JSON.parse(out).failed }).toEqual({ code: 2, failed: true })
    expect(err).toContain('planned on stdout')
    expect(err).toContain('args: -chdir=infra show -json my plan\n')
  })

  test('a command that is not there reviews nothing, and says so with 1', async () => {
    const { code, out, err } = await review(['--', '/nowhere/terraform', 'plan', '-out=x'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('The command /nowhere/terraform was not found')
  })

  test('adds --json to a preview', async () => {
    const pulumi = await engine('pulumi', 'rename')
    const { code, err } = await review(['--', pulumi, 'preview', '--stack', 'dev'])
    expect(code).toBe(2)
    expect(err).toContain('args: preview --stack dev --json\n')
  })

  test('the same for a destroy that only previews', async () => {
    const pulumi = await engine('pulumi', 'rename')
    const { err } = await review(['--', pulumi, 'destroy', '--preview-only'])
    expect(err).toContain('args: destroy --preview-only --json\n')
  })

  test('finds the plan where the environment says that it is saved, unless the command line does', async () => {
    const terraform = await engine('terraform', 'rename')
    const env = { ...process.env, TF_CLI_ARGS_plan: '-lock=false -out=from-env' }
    expect((await review(['--', terraform, 'plan'], { env })).err).toContain('show -json from-env\n')
    const { err } = await review(['--', terraform, 'plan', '-out=given'], { env })
    expect(err).toContain('show -json given\n')
  })

  test.each([
    [
      'a digest',
      '{"diagnostics":[{"message":"warning: no","severity":"warning"},{"message":"error: the program is wrong\\n","severity":"error"}],"duration":1}',
    ],
    [
      'events',
      '{"sequence":1,"diagnosticEvent":{"message":"error: the program is wrong\\n","severity":"error"}}\n{"sequence":2}',
    ],
    ['text', 'error: the program is wrong'],
  ])('a preview that fails says why: %s', async (_, stdout) => {
    const pulumi = await file('pulumi', `#!/bin/sh\nprintf '%s' '${stdout}'\nexit 255\n`)
    await chmod(pulumi, 0o755)
    const { code, err } = await review(['--', pulumi, 'preview'])
    expect(code).toBe(1)
    expect(err).toMatch(/^error: the program is wrong\n?error: /)
    expect(err).toContain('It ended with exit code 255.')
  })

  test('a command that fails ends it, and its arguments are not repeated', async () => {
    const terraform = await engine('terraform', 'rename', 1)
    const { code, out, err } = await review(['--', terraform, 'plan', '-out=x', '-var', 'pin=canary-4711'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    const [, ours = ''] = err.split('error: ')
    expect(ours).toContain('It ended with exit code 1. Nothing was reviewed.')
    expect(ours).not.toContain('canary-4711')
  })
})
