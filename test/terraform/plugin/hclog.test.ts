import { describe, expect, test } from 'vitest'
import { hclog, levelFromEnvironment } from '../../../src/terraform/plugin/hclog.ts'

const NOW = new Date('2026-01-02T03:04:05.678Z')

function logger(level: Parameters<typeof hclog>[0]['level'] = 'trace') {
  const lines: string[] = []
  const redact = (text: string) => text.replaceAll('hunter2', '(secret)')
  const log = hclog({ name: 'sample', level, redact, now: () => NOW, write: line => lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') }
}

test('a line is what go-plugin parses: six digits of a second, and strings for every @-key', () => {
  const { log, last, lines } = logger()
  log.warn('said', { count: 3, flag: true, text: 'x' })
  expect(last()).toEqual({
    '@level': 'warn',
    '@module': 'provider.sample',
    '@timestamp': '2026-01-02T03:04:05.678000Z',
    '@message': 'said',
    count: 3,
    flag: true,
    text: 'x',
  })
  expect(lines[0]?.endsWith('}\n')).toBe(true)
})

test('fields never take the place of an @-key: one that is no string would crash the engine', () => {
  const { log, last } = logger()
  log.info('said', { '@message': 42, '@level': 1, '@timestamp': 2, '@@x': 3 })
  expect(last()).toMatchObject({ '@message': 'said', '@level': 'info', _message: 42, _level: 1, _x: 3 })
  expect(Object.keys(last()).filter(key => key.startsWith('@'))).toHaveLength(4)
})

test('messages and fields are redacted before they are quoted', () => {
  const { log, lines } = logger()
  log.error('has hunter2', { text: 'and "hunter2"' })
  expect(lines.join()).not.toContain('hunter2')
  expect(lines.join()).toContain('has (secret)')
})

test.each([['x'], ['\u0000'], ['ü']])('a line stays below 64 KiB, whatever it is made of: %j', letter => {
  const { log, lines, last } = logger()
  log.info(letter.repeat(100_000), { text: letter.repeat(100_000) })
  expect(Buffer.byteLength(lines[0] ?? '')).toBeLessThan(64 * 1024)
  expect(last()['@message']).toMatch(/\(cut: the whole line has \d+ bytes\)$/)
})

test('nothing below its level is written', () => {
  const { log, lines } = logger('warn')
  log.trace('a')
  log.debug('b')
  log.info('c')
  log.warn('d')
  log.error('e')
  expect(lines.map(line => JSON.parse(line)['@message'])).toEqual(['d', 'e'])
  const off = logger('off')
  off.log.error('f')
  expect(off.lines).toEqual([])
})

describe('the level', () => {
  test.each([
    [{}, 'off'],
    [{ TF_LOG: 'debug' }, 'debug'],
    [{ TF_LOG: 'JSON' }, 'trace'],
    [{ TF_LOG: 'TRACE', TF_LOG_PROVIDER: 'warn' }, 'warn'],
    [{ TF_LOG: 'INFO', TF_LOG_PROVIDER: '' }, 'info'],
    [{ TF_LOG: 'INFO', TF_LOG_PROVIDER: 'nonsense' }, 'info'],
    [{ TF_LOG: 'info', TF_LOG_PROVIDER: 'off' }, 'off'],
  ])('of %j is %s', (env, level) => {
    expect(levelFromEnvironment(env)).toBe(level)
  })
})
