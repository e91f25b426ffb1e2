import { visible } from '../../core/messages/index.ts'
import type { Terminal } from '../terminal.ts'

/** Below this, in milliseconds, nobody waits for long. */
const PATIENCE = 500
/** So often, in milliseconds, the line changes at most. */
const PACE = 100
const CLEAR = '\r\u001B[K'

/** One line on a terminal that says how far a command is, and goes away. */
export interface ProgressLine {
  /** Says it, once the command has taken long enough. */
  say(words: string): void
  /** Takes the line away, until something is said again. */
  clear(): void
}

/** A line on stderr. It says nothing in CI, and where stderr is no terminal that can take a line away. */
export function progressLine({
  env,
  errScreen,
  err,
}: Pick<Terminal, 'env' | 'errScreen' | 'err'>): ProgressLine {
  if (errScreen === undefined || isSet(env['CI']) || env['TERM'] === 'dumb') {
    return { say: () => undefined, clear: () => undefined }
  }
  let words = ''
  let isShown = false
  let timer: NodeJS.Timeout | undefined
  const show = (): void => {
    // A line that wraps could not be taken away.
    err(`${CLEAR}${[...visible(words)].slice(0, (errScreen.columns || 80) - 1).join('')}`)
    isShown = true
    timer = undefined
  }
  return {
    say(next) {
      if (next === words) return
      words = next
      timer ??= setTimeout(show, isShown ? PACE : PATIENCE).unref()
    },
    clear() {
      clearTimeout(timer)
      timer = undefined
      words = ''
      if (isShown) err(CLEAR)
      isShown = false
    },
  }
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && !['', '0', 'false'].includes(variable)
}
