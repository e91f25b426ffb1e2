import { describe, expect, it } from 'vitest'
import { readOptions } from '../../../scripts/bench/options.ts'

describe('readOptions', () => {
  it('measures everything unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({
      parts: ['start', 'package', 'commands', 'rotating', 'pulumi', 'cdk', 'review', 'audit', 'scale'],
      keys: [1, 100, 1000],
      latencies: [0, 50],
      repetitions: undefined,
    })
  })

  it('takes a quick run, and what narrows it', () => {
    expect(readOptions(['--quick'])).toMatchObject({ keys: [1, 100], repetitions: 1 })
    expect(readOptions(['--only', 'start,package']).parts).toEqual(['start', 'package'])
    expect(readOptions(['--keys', '5', '--latency', '0,20', '--repeat', '3'])).toMatchObject({
      keys: [5],
      latencies: [0, 20],
      repetitions: 3,
    })
  })

  it('names the option at fault', () => {
    expect(() => readOptions(['--keys', '1,many'])).toThrow(
      '--keys takes whole numbers from 1 on, not "many"',
    )
    expect(() => readOptions(['--only', 'memory'])).toThrow('--only knows start, package, commands')
    expect(() => readOptions(['--fast'])).toThrow('--fast')
  })

  it('writes pages after measuring in full alone', () => {
    expect(readOptions(['--write']).write).toBe(true)
    expect(readOptions(['--write', '--only', 'pulumi,cdk,review'])).toMatchObject({
      write: true,
      parts: ['pulumi', 'cdk', 'review'],
    })
    expect(() => readOptions(['--write', '--quick'])).toThrow('leave out --quick')
  })
})
