import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bodyOf, readJenkinsfile, type Statement } from './groovy.ts'
import { fileOfPage } from './page.ts'
import type { Job, Pipeline } from './pipeline.ts'

/** The stages of `Jenkinsfile`, on an agent with Linux. */
export const jenkins: Pipeline = async job => {
  const { machine, variables } = job
  const pipeline = bodyOf(readJenkinsfile(fileOfPage('Jenkinsfile')), 'pipeline')
  const own = bodyOf(pipeline, 'environment').map(({ words, strings }) => [words[0], strings[0]])
  const env: NodeJS.ProcessEnv = {
    ...{ JENKINS_URL: 'https://jenkins.example.com', WORKSPACE: machine.workspace },
    WORKSPACE_TMP: join(machine.temporary, 'workspace@tmp'),
    ...Object.fromEntries(own),
    // The settings that stand in the file are an example's; a user writes his own.
    ...variables,
  }
  await mkdir(env['WORKSPACE_TMP'] ?? '')
  const agent = new Agent(job)
  let passed = true
  for (const stage of bodyOf(pipeline, 'stages')) {
    passed &&= await agent.perform(bodyOf(stage.body ?? [], 'steps'), env)
  }
  const cleaned = await agent.perform(bodyOf(bodyOf(pipeline, 'post'), 'always'), env)
  return { passed: passed && cleaned, log: agent.log, report: agent.report }
}

class Agent {
  log = ''
  report: string | undefined
  readonly #job: Job

  constructor(job: Job) {
    this.#job = job
  }

  /** Performs steps until one fails; answers whether none did. */
  async perform(steps: readonly Statement[], env: NodeJS.ProcessEnv): Promise<boolean> {
    for (const step of steps) {
      if (!(await this.#step(step, env))) return false
    }
    return true
  }

  async #step({ words, strings, body = [] }: Statement, env: NodeJS.ProcessEnv): Promise<boolean> {
    switch (words[0]) {
      case 'sh':
        return this.#shell(strings[0] ?? '', env)
      case 'withCredentials':
        return this.perform(body, { ...env, ...this.#bound(strings) })
      case 'junit':
      case 'archiveArtifacts':
        return (await this.#publish(strings[0] ?? '')) || words.includes('true')
      default:
        throw new Error(`there is no stand-in for the step ${words[0]}`)
    }
  }

  async #shell(script: string, env: NodeJS.ProcessEnv): Promise<boolean> {
    const { code, stdout, stderr } = await this.#job.machine.script(script, ['sh', '-xe'], env)
    this.log += stdout + stderr
    return code === 0
  }

  #bound([id, user = '', password = '']: readonly string[]): NodeJS.ProcessEnv {
    if (id !== 'ekb') throw new Error(`nobody stored the credential ${id}`)
    const { EKB_API_KEY, EKB_API_SECRET } = this.#job.secrets
    return { [user]: EKB_API_KEY, [password]: EKB_API_SECRET }
  }

  async #publish(file: string): Promise<boolean> {
    this.report = await readFile(join(this.#job.machine.workspace, file), 'utf8').catch(() => undefined)
    return this.report !== undefined
  }
}
