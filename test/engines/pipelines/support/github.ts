import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../../../../scripts/build/places.ts'
import type { CommandResult } from '../../../../scripts/command.ts'
import { openCommentHost } from './comments.ts'
import { evaluate, interpolate } from './expressions.ts'
import { fileOfPage } from './page.ts'
import type { Job, Pipeline } from './pipeline.ts'

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

/** How the runner starts a script: named bash stops at a failure in a pipe, the default one does not. */
const SHELLS: Readonly<Record<string, readonly string[]>> = {
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
  default: ['bash', '-e'],
}

/** The job of `.github/workflows/keys.yml`, with our own actions as they are in this repository. */
export const github: Pipeline = async job => {
  await using host = await openCommentHost()
  const runner = await Runner.start(job, host.url)
  const { review } = parse(fileOfPage('.github/workflows/keys.yml')).jobs
  if (evaluate(review.if, runner.contexts) !== true) throw new Error('the job is skipped for its own branch')
  await runner.perform(review.steps)
  const [comment] = host.comments
  return { passed: runner.passed, log: runner.log, report: comment && runner.sarif && comment + runner.sarif }
}

/** A runner with one checked-out repository, and with the actions of our recipes. */
export class Runner {
  passed = true
  log = ''
  /** What was uploaded to code scanning. */
  sarif: string | undefined
  readonly contexts: Readonly<Record<string, unknown>>
  readonly #job: Job
  readonly #env: NodeJS.ProcessEnv
  readonly #checkout: string

  private constructor(job: Job, checkout: string, apiUrl: string) {
    const { machine, variables, secrets } = job
    const file = (name: string) => join(machine.temporary, name)
    this.#job = job
    this.#checkout = checkout
    this.#env = {
      ...{ CI: 'true', GITHUB_ACTIONS: 'true', RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64' },
      ...{ RUNNER_TEMP: machine.temporary, RUNNER_TOOL_CACHE: join(machine.home, 'tools') },
      ...{ GITHUB_PATH: file('path'), GITHUB_OUTPUT: file('output'), GITHUB_STEP_SUMMARY: file('summary') },
      ...{ GITHUB_WORKSPACE: machine.workspace, GITHUB_REPOSITORY: 'team/keys', GITHUB_API_URL: apiUrl },
      GITHUB_EVENT_PATH: file('event.json'),
    }
    const head = { repo: { full_name: 'team/keys' } }
    const github = { repository: 'team/keys', token: 'made-up-token', event: { pull_request: { head } } }
    const runner = {
      os: 'Linux',
      arch: 'X64',
      temp: machine.temporary,
      tool_cache: join(machine.home, 'tools'),
    }
    this.contexts = { github, runner, vars: variables, secrets, steps: {}, inputs: {} }
  }

  /** A runner whose workspace is empty until something checks the repository out. */
  static async start(job: Job, apiUrl: string): Promise<Runner> {
    const { machine } = job
    const checkout = join(machine.home, 'repository')
    await rename(machine.workspace, checkout)
    await mkdir(machine.workspace)
    await writeFile(join(machine.temporary, 'event.json'), '{"pull_request":{"number":7}}')
    return new Runner(job, checkout, apiUrl)
  }

  async perform(
    steps: readonly Step[],
    contexts = this.contexts,
    more: NodeJS.ProcessEnv = {},
  ): Promise<void> {
    for (const step of steps) {
      const functions = {
        always: () => true,
        failure: () => !this.passed,
        hashFiles: (name: unknown) =>
          existsSync(join(this.#job.machine.workspace, String(name))) ? 'hash' : '',
      }
      const condition = step.if?.includes('()') ? step.if : undefined
      if (step.if !== undefined && condition === undefined) throw new Error(`"${step.if}" is not known here`)
      if (condition === undefined ? !this.passed : !evaluate(condition, contexts, functions)) continue
      const given = Object.entries(step.with ?? {}).map(([name, value]) => [
        name,
        interpolate(String(value), contexts),
      ])
      const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, interpolate(value, contexts)])
      const inputs = Object.fromEntries(given)
      if (step.run === undefined) await this.#use(step.uses ?? '', inputs)
      else {
        const shell = SHELLS[step.shell ?? 'default'] ?? []
        const script = interpolate(step.run, contexts)
        const { machine } = this.#job
        const all = { ...this.#env, ...more, ...Object.fromEntries(env) }
        await this.#note(machine.script(script, shell, all))
      }
    }
  }

  async #use(action: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    const { machine, engine } = this.#job
    const [name = ''] = action.split('@')
    if (name === 'actions/checkout') await cp(this.#checkout, machine.workspace, { recursive: true })
    else if (name === 'actions/cache') this.log += 'the cache has nothing\n'
    else if (name === 'hashicorp/setup-terraform') {
      if (inputs['terraform_version'] !== engine.version) throw new Error('it plans with another engine')
      if (inputs['terraform_wrapper'] !== 'false') throw new Error('the wrapper writes into the plan')
      await machine.install('terraform', engine.path)
    } else if (name === 'github/codeql-action/upload-sarif') {
      this.sarif = await readFile(join(machine.workspace, inputs['sarif_file'] ?? ''), 'utf8')
    } else if (name === 'ekb/ekb/setup') await this.#useOurs('setup', inputs)
    else if (name === 'ekb/ekb') await this.#useOurs('.', inputs)
    else throw new Error(`there is no stand-in for ${action}`)
  }

  async #useOurs(folder: string, given: Readonly<Record<string, string>>): Promise<void> {
    const action = parse(await readFile(join(root, folder, 'action.yml'), 'utf8'))
    for (const name of Object.keys(given))
      if (action.inputs[name] === undefined) throw new Error(`the action has no input ${name}`)
    const defaults = Object.entries(action.inputs as Record<string, { default?: string }>)
    const inputs = Object.fromEntries(
      defaults.map(([name, { default: value = '' }]) => [
        name,
        given[name] ?? interpolate(value, this.contexts),
      ]),
    )
    if (action.runs.using === 'composite') {
      const own = { ...this.contexts, inputs, steps: {} }
      return this.perform(action.runs.steps, own, { GITHUB_ACTION_PATH: join(root, folder) })
    }
    const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
    const env = { ...this.#env, ...Object.fromEntries(variables) }
    await this.#note(this.#job.machine.run([process.execPath, join(root, folder, action.runs.main)], env))
  }

  async #note(running: Promise<CommandResult>): Promise<void> {
    const { code, stdout, stderr } = await running
    this.log += stdout + stderr
    if (code !== 0) this.passed = false
    const { machine } = this.#job
    const folders = await readFile(join(machine.temporary, 'path'), 'utf8').catch(() => '')
    const added = folders.split('\n').filter(line => line !== '')
    this.#env['PATH'] = [...added.reverse(), machine.bin].join(':')
  }
}
