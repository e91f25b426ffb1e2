import { access, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dist, root } from '../../../scripts/build/places.ts'
import { run } from '../../../scripts/command.ts'
import {
  apiKey,
  describeNewest,
  emulatorFor,
  HEADER,
  openWorkspace,
  settingsOf,
  type Workspace,
} from '../harness/index.ts'

const page = await readFile(join(root, 'docs/review.md'), 'utf8')

/** The code below a heading of the page. */
function recipe(heading: string): string {
  const [, code] =
    new RegExp(`^## ${heading}\\n[\\s\\S]*?^\`\`\`\\w+\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page) ?? []
  if (code === undefined) throw new Error(`The page has no recipe for ${heading}`)
  return code
}

describeNewest('recipes of docs/review.md', { terraform: '1.6' }, engine => {
  /** A checked-out repository in which a bot's key would rotate with a gap, and a machine with both commands. */
  async function checkout(): Promise<
    Workspace & { shell(words: readonly string[], more?: object): ReturnType<typeof run> }
  > {
    const emulator = await emulatorFor()
    const bot = (name: string) => HEADER + apiKey('bot', { name, type: 'locked_down_viewer' })
    const ws = await openWorkspace({ engine, env: settingsOf(emulator), main: bot('teams-bot') })
    await ws.apply()
    await ws.write(bot('slack-bot'))
    const bin = join(ws.folder, 'bin')
    await mkdir(bin)
    await symlink(engine.path, join(bin, 'terraform'))
    await symlink(join(dist, 'bin/ekb'), join(bin, 'ekb'))
    const env = { ...ws.env, PATH: [bin, process.env['PATH']].join(delimiter) }
    return Object.assign(ws, {
      shell: ([command = '', ...args]: readonly string[], more = {}) =>
        run(command, args, { cwd: ws.folder, env: { ...env, ...more } }),
    })
  }

  /** That a report says of the key what a reviewer has to know. */
  async function expectJunit(ws: Workspace, name: unknown): Promise<void> {
    const report = await readFile(join(ws.folder, String(name)), 'utf8')
    expect(report).toMatch(/^<\?xml [\s\S]*<failure type="high" message="ekb_api_key\.bot is deleted before/)
  }

  test('GitLab', async () => {
    const job = parse(recipe('GitLab'))['review keys']
    await using ws = await checkout()
    // The runner joins the lines, and ends with the first that fails.
    const { code } = await ws.shell(['bash', '-eo', 'pipefail', '-c', job.script.join('\n')])
    expect(code).toBe(2)
    expect(job.artifacts.when).toBe('always')
    await expectJunit(ws, job.artifacts.reports.junit)
  })

  test('Atlantis', async () => {
    const { steps } = parse(recipe('Atlantis')).workflows.default.plan
    expect(steps.slice(0, 2)).toEqual(['init', 'plan'])
    await using ws = await checkout()
    await ws.succeed('init')
    const PLANFILE = join(ws.folder, 'default.tfplan')
    await ws.succeed('plan', `-out=${PLANFILE}`)
    const { code, stdout } = await ws.shell(['sh', '-c', steps[2].run], { PLANFILE })
    expect(code).toBe(2)
    // It stands in a fence of Atlantis' own: Markdown would not be rendered, and a fence would end that one.
    expect(stdout).toMatch(/^API keys: 1 high, 1 medium · 1 key changes\n\nhigh {6}ekb_api_key\.bot\n/)
    expect(stdout).not.toMatch(/^ {0,3}```|<details>/m)
  })

  test('Azure Pipelines', async () => {
    const [script, publish] = parse(recipe('Azure Pipelines'))
    await using ws = await checkout()
    const { code } = await ws.shell(['bash', '--noprofile', '--norc', '-c', script.script])
    expect(code).toBe(2)
    expect(publish).toMatchObject({ condition: 'always()', inputs: { testResultsFormat: 'JUnit' } })
    await expectJunit(ws, publish.inputs.testResultsFiles)
  })

  test('Jenkins', async () => {
    const stage = recipe('Jenkins')
    const [, command = ''] = /sh '([^']*)'/.exec(stage) ?? []
    const [, report] = /always \{ junit '([^']*)' \}/.exec(stage) ?? []
    await using ws = await checkout()
    const { code } = await ws.shell(['sh', '-xe', '-c', command])
    expect(code).toBe(2)
    await expectJunit(ws, report)
  })

  test('pre-commit', async () => {
    const [hook] = parse(recipe('pre-commit')).repos[0].hooks
    expect(hook).toMatchObject({ language: 'system', pass_filenames: false })
    expect(new RegExp(hook.files).test('infra/main.tf')).toBe(true)
    await using ws = await checkout()
    const { code, stdout } = await ws.shell(hook.entry.split(' '))
    expect(code).toBe(2)
    expect(stdout).toContain('rotates with a gap, only the name changes')
  })

  test('GitHub: the plan that the steps make is the one that the action reviews', async () => {
    // What comes before them installs what this machine has.
    const [make, review, clean] = parse(recipe('GitHub')).jobs.review.steps.slice(-3)
    await using ws = await checkout()
    expect((await ws.shell(['bash', '-e', '-c', make.run])).code).toBe(0)
    const event = join(ws.folder, 'event.json')
    await writeFile(event, '{"ref":"refs/heads/main"}')
    const inputs = Object.entries(review.with).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      String(value),
    ])
    const bundle = join(root, parse(await readFile(join(root, 'action.yml'), 'utf8')).runs.main)
    const more = { ...Object.fromEntries(inputs), GITHUB_EVENT_PATH: event }
    const { code, stdout } = await ws.shell([process.execPath, bundle], more)
    expect(code).toBe(1)
    expect(stdout).toMatch(/::error file=main\.tf,line=6,title=EKB003 Rotation with a gap \(high\)::/)
    expect((await ws.shell(['bash', '-e', '-c', clean.run])).code).toBe(0)
    await expect(access(join(ws.folder, 'plan.json'))).rejects.toThrow()
  })
})
