import type { EkbError } from '../../core/messages/errors/index.ts'
import { dateCreated } from '../read/trusted-dates.ts'
import type { Session } from '../session/session.ts'
import type { KeyInputs } from '../state/inputs.ts'
import type { KeyRecord } from '../state/key-record.ts'
import type { Warning } from '../warnings.ts'
import { createKey } from './create.ts'
import { keepBeside } from './keep-beside.ts'

/** A key that now exists, as a state has it. */
export interface CreatedKeyState {
  /** With the date by which its age counts. */
  readonly key: KeyRecord
  /** The key to delete again if the engine is gone before it has the answer; absent if its secret was lost. */
  readonly made?: KeyRecord
  /** The time by the clock that its age counts by. */
  readonly now: Date
  /** Whether its age counts by the local clock alone from now on. */
  readonly localClock: boolean
  /** The name as the platform stores it, if a list has shown it in another form. */
  readonly storedName?: string
  /** Why its secret was lost: keep the key, and let it be replaced. */
  readonly problem?: EkbError
  readonly warnings: readonly Warning[]
  /** Everything that went wrong, `problem` first: the engine keeps the key all the same. */
  readonly errors: readonly EkbError[]
}

/**
 * Creates a key and dates it, as `createKey` and `dateCreated` do. Once the platform has made the key, the result has
 * it, whatever fails afterwards.
 *
 * @throws EkbError as {@link createKey}: then there is no key to keep
 */
export async function createDatedKey(
  session: Session,
  inputs: KeyInputs,
  signal: AbortSignal,
): Promise<CreatedKeyState> {
  const { project_id: projectId, name, type, store_secret: storeSecret } = inputs
  const creation = await createKey(session, { projectId, name, type, storeSecret }, signal)
  const { key, now, storedName, problem } = creation
  const failures: EkbError[] = [...(creation.failures ?? [])]
  const dated = await keepBeside(
    failures,
    () => dateCreated(session, inputs, creation),
    () => ({ kept: key, now, localClock: false, warnings: [] }),
  )
  return {
    key: dated.kept,
    ...(problem ? { problem } : { made: key }),
    now: dated.now,
    localClock: dated.localClock,
    ...(storedName !== undefined && { storedName }),
    warnings: [...dated.warnings, ...(creation.warnings ?? [])],
    errors: [...(problem ? [problem] : []), ...failures],
  }
}
