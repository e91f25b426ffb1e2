import type { Secret } from '../core/secret.ts'
import type { CreatedKey, KeyList, KeyType } from './key.ts'

/** What the answer to a DELETE says. Only lists show whether it is true. */
export type DeleteAnswer =
  /** 204, an empty 200, or `success: true`. */
  | { readonly says: 'deleted' }
  /** The platform does not know the key. */
  | { readonly says: 'absent' }
  /** A success that does not say that anything was deleted. `said` is a sentence of it, without key material. */
  | { readonly says: 'unconfirmed'; readonly said: string }

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
   * A failure's `outcome` says what is known: `refused` (the platform plainly answered no), `not_sent`,
   * or `unknown` (it may have created a key: reconcile by listing). Whatever goes wrong once the POST was
   * sent, an exception of any kind included, is `unknown` unless it is a plain refusal.
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
  delete(projectId: string, ref: string | Secret, options: { signal: AbortSignal }): Promise<DeleteAnswer>
}
