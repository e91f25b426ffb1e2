import { parse } from 'yaml'
import { Runner } from './github.ts'
import { fileOfPage } from './page.ts'
import type { Pipeline } from './pipeline.ts'

const FILE = '.github/workflows/rotate-keys.yml'

/** The job of the workflow that a schedule starts to rotate. Nothing listens where it would send a comment. */
export const githubNight: Pipeline = async job => {
  const runner = await Runner.start(job, 'http://127.0.0.1:1')
  const { permissions, jobs } = parse(fileOfPage(FILE, 'docs/scheduled-rotation.md'))
  if (permissions.issues !== 'write') throw new Error('the token may not write issues')
  await runner.perform(jobs.rotate.steps)
  return { passed: runner.passed, log: runner.log, report: undefined }
}
