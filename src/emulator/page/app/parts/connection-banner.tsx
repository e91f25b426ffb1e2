import type { Connection } from '../state/feed.ts'
import { timeOfDay } from '../state/format.ts'

interface ConnectionBannerProps {
  readonly connection: Connection
  readonly lostAt: number | undefined
  /** Whether there is anything to see yet. */
  readonly loaded: boolean
  readonly now: number
  readonly onRetry: () => void
}

/** A break shorter than this is not worth a word. */
const PATIENCE_MS = 1000

/** Says that what is shown may be old, and since when. */
export function ConnectionBanner({ connection, lostAt, loaded, now, onRetry }: ConnectionBannerProps) {
  const shown = connection !== 'live' && lostAt !== undefined && now - lostAt >= PATIENCE_MS
  return (
    <div class="banner-place" role="alert">
      {shown ? (
        <p class="banner">
          <span>
            <b>The emulator does not answer.</b> {loaded ? `What you see is from ${timeOfDay(lostAt)}. ` : ''}
            The page tries again by itself; if the emulator was stopped, start it on the same port.
          </span>
          <button type="button" onClick={onRetry}>
            Try now
          </button>
        </p>
      ) : null}
    </div>
  )
}
