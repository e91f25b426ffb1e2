import { readFile } from 'node:fs/promises'
import type { RunnerEnvironment } from './runner-environment.ts'

/** The parts of an event that name a pull request. */
interface Event {
  readonly pull_request?: { readonly number?: unknown }
  readonly issue?: { readonly number?: unknown; readonly pull_request?: object }
  readonly workflow_run?: { readonly pull_requests?: readonly { readonly number?: unknown }[] }
}

/**
 * The number of the pull request that the run belongs to; null where the event is of none, and a sentence where it
 * should be of one and cannot be read.
 */
export async function pullRequest({ env }: RunnerEnvironment): Promise<number | string | null> {
  const path = env['GITHUB_EVENT_PATH']
  if (!path) return null
  let event: Event
  try {
    event = (JSON.parse(await readFile(path, 'utf8')) ?? {}) as Event
  } catch {
    return 'The event of this run cannot be read, so its pull request is unknown.'
  }
  const { pull_request, issue, workflow_run } = event
  if (workflow_run !== undefined) {
    const number = numberOf(workflow_run.pull_requests?.[0])
    return number ?? 'The run that triggered this one names no pull request; a run from a fork never does.'
  }
  return numberOf(pull_request) ?? (issue?.pull_request ? numberOf(issue) : null)
}

function numberOf(value: { readonly number?: unknown } | undefined): number | null {
  return typeof value?.number === 'number' && Number.isInteger(value.number) ? value.number : null
}
