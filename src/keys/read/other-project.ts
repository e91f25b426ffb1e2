import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { KeyReference } from '../identity/identity.ts'
import type { Session } from '../session/session.ts'

/** Errors of lists that a platform answers if the credentials do not belong to the project. */
const UNSEEN: ReadonlySet<string> = new Set(['LIST_EMPTY', 'LIST_WITHOUT_SYSTEM_KEY'])

/**
 * Runs a look-up of a key in state. If the platform refuses the key's project, and the settings name another one, the
 * state or the settings belong to another project: the error says so instead of the refusal.
 *
 * @throws EkbError KEY_OF_ANOTHER_PROJECT, else what `run` throws
 */
export async function inItsProject<Result>(
  { defaultProject }: Session,
  project: string,
  { name, id }: KeyReference,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    const isRefused = error instanceof EkbError && (error.outcome === 'refused' || UNSEEN.has(error.code))
    if (!isRefused || defaultProject === undefined || defaultProject === project) throw error
    const failure = { in: (words: Parameters<EkbError['in']>[0]) => `${error.in(words).summary}.` }
    throw ekbError(
      'KEY_OF_ANOTHER_PROJECT',
      { name: name ?? id, id, project, settings: defaultProject, failure },
      { path: ['project_id'], outcome: 'refused', cause: error },
    )
  }
}
