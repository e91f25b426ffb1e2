import type { CreatedKey, KeyList, KeyType } from './key.ts'
import type { Secret } from './secret.ts'

/** What a delete found: the key was deleted, or the platform does not know it. */
export type DeleteResult = 'deleted' | 'absent'

/**
 * What the rules need of the platform. {@link createClient} speaks it over HTTP; tests model it.
 *
 * Every method rejects with an `EkbError`. Each takes an AbortSignal that keeps a request from starting
 * and ends a wait before a retry; a POST or DELETE that was already sent is always awaited.
 */
export interface Platform {
  /** One GET of a project's keys, retried on transient faults. */
  list(projectId: string, options: { signal: AbortSignal }): Promise<KeyList>

  /**
   * One POST. It is repeated only where it surely was not processed (no connection, 429).
   * A failure's `outcome` says what is known: `refused` (the platform answered no), `not_sent`,
   * or `unknown` (it may have created a key: reconcile by listing).
   */
  create(
    projectId: string,
    key: { name: string; type: KeyType },
    options: { signal: AbortSignal },
  ): Promise<CreatedKey>

  /**
   * One DELETE, retried on transient faults.
   * `ref` is the platform's id of the key, or its value on a platform without ids.
   */
  delete(projectId: string, ref: string | Secret, options: { signal: AbortSignal }): Promise<DeleteResult>
}
