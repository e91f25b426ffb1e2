import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../../../../scripts/build/places.ts'
import { Runner } from './github.ts'
import type { IssueHost } from './issues.ts'
import { writeCommand } from './machine.ts'
import { fileOfPage } from './page.ts'
import type { Pipeline } from './pipeline.ts'

const GH = join(root, 'test/engines/pipelines/support/gh.mjs')

/** The job of `.github/workflows/keys-audit.yml`, which keeps an issue on this host. */
export function githubAudit(host: Pick<IssueHost, 'url' | 'issues'>): Pipeline {
  return async job => {
    await writeCommand(job.machine, 'gh', `#!/bin/sh\nexec ${process.execPath} ${GH} "$@"\n`)
    const runner = await Runner.start(job, host.url)
    const { permissions, jobs } = parse(fileOfPage('.github/workflows/keys-audit.yml', 'docs/audit.md'))
    if (permissions.issues !== 'write') throw new Error('the token may not write issues')
    await runner.perform(jobs.audit.steps)
    return { passed: runner.passed, log: runner.log, report: host.issues.at(-1)?.body }
  }
}
