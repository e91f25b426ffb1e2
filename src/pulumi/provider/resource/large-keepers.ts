import { createHash } from 'node:crypto'
import type { ObjectValue } from '../../plugin/value.ts'
import { opened } from '../values.ts'

/**
 * The most bytes that keepers may have in a state that travels beside a failure: there is room for 42 KiB in all
 * (`wire/init-failed.ts`), and nothing else in a state can be large.
 */
const MOST = 16 * 1024

/**
 * A state of which the engine must be told although something failed: it has a key whose secret was lost, and nobody
 * else knows of it. Keepers that leave no room for it are left out; the next run replaces the key in any case.
 */
export function withoutLargeKeepers(state: ObjectValue): ObjectValue {
  const { keepers: _, ...rest } = state
  return largeKeepers(state) === undefined ? state : rest
}

/** The same where keepers must go on to differ from those that are wanted, so that the next run rotates: a digest. */
export function withDigestOfLargeKeepers(state: ObjectValue): ObjectValue {
  const large = largeKeepers(state)
  if (large === undefined) return state
  return { ...state, keepers: { digest: `sha256:${createHash('sha256').update(large).digest('hex')}` } }
}

function largeKeepers({ keepers }: ObjectValue): string | undefined {
  const text = JSON.stringify(opened(keepers)) ?? ''
  return Buffer.byteLength(text) > MOST ? text : undefined
}
