import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { progressLine } from '../../../src/cli/work/progress-line.ts'

const CLEAR = '\r\u001B[K'

function line(env: Record<string, string> = {}, errScreen: { columns: number } | null = { columns: 20 }) {
  const written: string[] = []
  const shown = progressLine({
    env,
    err: text => {
      written.push(text)
    },
    ...(errScreen !== null && { errScreen }),
  })
  return { ...shown, written }
}

describe('a line about the progress', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('says nothing about what is done soon', () => {
    const { say, clear, written } = line()
    say('one')
    vi.advanceTimersByTime(400)
    clear()
    vi.advanceTimersByTime(5000)
    expect(written).toEqual([])
  })

  test('says the latest words, one time for many, and goes away', () => {
    const { say, clear, written } = line()
    say('one')
    say('two')
    vi.advanceTimersByTime(500)
    for (const words of ['three', 'four', 'five']) say(words)
    vi.advanceTimersByTime(100)
    say('five')
    vi.advanceTimersByTime(100)
    clear()
    clear()
    expect(written).toEqual([`${CLEAR}two`, `${CLEAR}five`, CLEAR])
  })

  test('never wraps, and moves no cursor by what it names', () => {
    const { say, written } = line()
    say(`\u001B[2J${'x'.repeat(50)}`)
    vi.advanceTimersByTime(500)
    expect(written).toEqual([`${CLEAR}\\u{1b}[2J${'x'.repeat(10)}`])
  })

  test.each([
    [{}, null],
    [{ CI: 'true' }, { columns: 80 }],
    [{ TERM: 'dumb' }, { columns: 80 }],
  ])('is not there with %j on %j', (env, screen) => {
    const { say, clear, written } = line(env, screen)
    say('one')
    vi.advanceTimersByTime(5000)
    clear()
    expect(written).toEqual([])
  })
})
