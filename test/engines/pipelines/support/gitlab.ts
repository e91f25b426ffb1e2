import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { fileOfPage } from './page.ts'
import type { Job, Outcome, Pipeline } from './pipeline.ts'

/** What the runner writes in front of a script, for shells that know it. */
const PRELUDE = 'set -o pipefail\nset -o errexit\n'

/** The job of `.gitlab-ci.yml` that reviews, in the image of Terraform. */
export const gitlab: Pipeline = job => perform(job, parse(fileOfPage('.gitlab-ci.yml')), 'review keys')

/** The job of `.gitlab-ci.yml` that a schedule starts to audit. */
export const gitlabAudit: Pipeline = job =>
  perform(job, parse(fileOfPage('.gitlab-ci.yml', 'docs/audit.md')), 'audit keys')

/** The job of `.gitlab-ci.yml` that a schedule starts to rotate. */
export const gitlabNight: Pipeline = job =>
  perform(job, parse(fileOfPage('.gitlab-ci.yml', 'docs/scheduled-rotation.md')), 'rotate keys')

async function perform(
  { engine, machine, variables, secrets }: Job,
  { variables: own, ...jobs }: ReturnType<typeof parse>,
  name: string,
): Promise<Outcome> {
  const job = jobs[name]
  if (job.image.name !== `hashicorp/terraform:${engine.version}`) throw new Error(`not in ${job.image.name}`)
  await machine.install('terraform', engine.path)
  // Variables of the project win over those of the file.
  const env = { CI: 'true', CI_PROJECT_DIR: machine.workspace, ...own, ...variables, ...secrets }
  const commands = [...job.before_script, ...job.script]
  const main = await machine.script(PRELUDE + commands.join('\n'), ['sh'], env)
  const after = await machine.script((job.after_script ?? []).join('\n'), ['sh'], env)
  if (job.artifacts.when !== 'always') throw new Error('a job that fails publishes nothing')
  return {
    passed: main.code === 0,
    log: [main, after].map(({ stdout, stderr }) => stdout + stderr).join('\n'),
    report: await readFile(
      join(machine.workspace, job.artifacts.reports?.junit ?? job.artifacts.paths[0]),
      'utf8',
    ).catch(() => undefined),
  }
}
