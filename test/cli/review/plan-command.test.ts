import { expect, test } from 'vitest'
import { parsePlanCommand, withPlanFile } from '../../../src/cli/review/plan-command.ts'

const narrowed = (command: string, env: Readonly<NodeJS.ProcessEnv> = {}) =>
  parsePlanCommand(command.split(' '), env).targetingOptions

test.each([
  ['terraform plan -out=p -target=ekb_api_key.bot', ['-target']],
  ['tofu -chdir=x plan -out p --target ekb_api_key.bot -exclude=ekb_api_key.old', ['--target', '-exclude']],
  ['tofu plan -out=p -target-file=these -exclude-file=those', ['-target-file', '-exclude-file']],
  ['terraform plan -out=p -target=a.b -target=c.d', ['-target']],
  ['pulumi preview -t urn:x --target-dependents', ['-t', '--target-dependents']],
  ['pulumi preview --exclude=urn:x', ['--exclude']],
  ['terraform plan -out=target -var=target=1', []],
])('%s leaves something out: %j', (command, options) => {
  expect(narrowed(command)).toEqual(options)
})

test('so do arguments in the environment', () => {
  expect(narrowed('terraform plan -out=p', { TF_CLI_ARGS_plan: '-target=a.b' })).toEqual(['-target'])
  expect(narrowed('terraform plan', { TF_CLI_ARGS: '-exclude=a.b -out=p' })).toEqual(['-exclude'])
})

test('a plan without a file gets one behind the word `plan`, and the same file is shown', () => {
  const command = parsePlanCommand(['tofu', '-chdir=x', 'plan', '-var=a=plan'], {})
  if (command.kind !== 'saves') throw new Error('it saves a plan')
  expect(command.needsFile).toBe(true)
  const { run, show, needsFile } = withPlanFile('/tmp/p', command)
  expect(run).toEqual(['tofu', '-chdir=x', 'plan', '-out=/tmp/p', '-var=a=plan'])
  expect(show).toEqual(['tofu', '-chdir=x', 'show', '-json', '/tmp/p'])
  expect(needsFile).toBe(false)
})

test.each(['terraform plan -out=p', 'terragrunt plan -out p', 'make plan -out=p'])(
  '%s has its own file',
  words => {
    expect(parsePlanCommand(words.split(' '), {})).toMatchObject({ needsFile: false })
  },
)
