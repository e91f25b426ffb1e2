import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { forwardSignals } from '../../src/cli/forward-signals.ts'

/** Signals that a child got while these reached the process. */
function forwarded(platform: NodeJS.Platform, onTerminal: boolean, reached: readonly NodeJS.Signals[]) {
  const source = new EventEmitter()
  const got: unknown[] = []
  const stop = forwardSignals({ kill: signal => got.push(signal) > 0 }, platform, source, onTerminal)
  // A signal that nobody listens to would end the process: every one of these has to be listened to.
  const unheard = reached.filter(signal => !source.emit(signal, signal))
  stop()
  expect(source.eventNames()).toEqual([])
  return { got, unheard }
}

test.each(['linux', 'darwin'] as const)(
  'on %s a command gets what its terminal does not give it',
  platform => {
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']
    expect(forwarded(platform, false, signals)).toEqual({ got: signals, unheard: [] })
    expect(forwarded(platform, true, signals)).toEqual({ got: ['SIGTERM', 'SIGHUP'], unheard: [] })
  },
)

test.each([true, false])(
  'on Windows the console tells the command, and nothing kills it (terminal: %s)',
  onTerminal => {
    const signals: NodeJS.Signals[] = ['SIGINT', 'SIGBREAK', 'SIGHUP']
    expect(forwarded('win32', onTerminal, signals)).toEqual({ got: [], unheard: [] })
  },
)
