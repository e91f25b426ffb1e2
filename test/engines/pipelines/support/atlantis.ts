import { join } from 'node:path'
import { parse } from 'yaml'
import type { CommandResult } from '../../../../scripts/command.ts'
import { buildImage } from './image.ts'
import { fileOfPage } from './page.ts'
import type { Pipeline } from './pipeline.ts'

/** Plans a pull request as the server of `Dockerfile` and `repos.yaml` does and, where that passes, applies it. */
export const atlantis: Pipeline = async ({ engine, machine, release, variables, secrets }) => {
  const { projects } = parse(fileOfPage('atlantis.yaml'))
  const { repos, workflows } = parse(fileOfPage('repos.yaml'))
  if (projects[0].terraform_version !== `v${engine.version}`) throw new Error('it plans with another engine')
  const { plan, apply } = workflows[repos[0].workflow]
  const image = await buildImage(machine, release, fileOfPage('Dockerfile'))
  await machine.install('terraform', engine.path)
  const PLANFILE = join(machine.workspace, `${projects[0].name}-default.tfplan`)
  const env = { ...image.env, ...variables, ...secrets, PLANFILE }
  let log = image.log
  const builtIn: Readonly<Record<string, readonly string[]>> = {
    init: ['terraform', 'init', '-input=false'],
    plan: ['terraform', 'plan', '-input=false', '-refresh', '-out', PLANFILE],
    apply: ['terraform', 'apply', '-input=false', PLANFILE],
  }
  const perform = async (steps: readonly (string | { readonly run: string })[]) => {
    let said: CommandResult = { code: 0, stdout: '', stderr: '' }
    for (const step of steps) {
      const words = typeof step === 'string' ? builtIn[step] : ['sh', '-c', step.run]
      said = await machine.run(words ?? [], env)
      log += said.stdout + said.stderr
      if (said.code !== 0) break
    }
    const more = { ...env, COMMAND_HAS_ERRORS: String(said.code !== 0) }
    for (const hook of repos[0].post_workflow_hooks) await machine.run(['sh', '-c', hook.run], more)
    return said
  }
  if (!image.made) return { passed: false, log, report: undefined }
  // The comment of the plan has what the last step printed.
  const { code, stdout } = await perform(plan.steps)
  const report = /^API keys: /.test(stdout) ? stdout : undefined
  // It stands in a fence of Atlantis' own: Markdown would not be rendered, and a fence would end that one.
  if (/^ {0,3}```|<details>/m.test(stdout)) throw new Error('the comment of the plan breaks')
  const passed = code === 0 && (await perform(apply.steps)).code === 0
  return { passed, log, report }
}
