import { installTools } from './install-tools.ts'
import { blockOfPage } from './page.ts'
import type { Pipeline } from './pipeline.ts'

/** The steps of a job on the main branch, behind those that install what it needs. */
export const applyReviewed: Pipeline = async job => {
  const { engine, machine, variables, secrets } = job
  await installTools(job)
  const env = { ...variables, ...secrets }
  const steps = `${engine.binary} init -input=false\n${blockOfPage('apply')}`
  const { code, stdout, stderr } = await machine.script(steps, ['bash', '-e'], env)
  return { passed: code === 0, log: stdout + stderr, report: undefined }
}
