import { describe, expect, test } from 'vitest'
import { CommandLineError, readCommandLine } from '../../../src/pulumi/plugin/command-line.ts'

test.each([
  [[], { info: undefined, debug: false, port: 0, engineAddress: undefined }],
  [['127.0.0.1:4000'], { info: undefined, debug: false, port: 0, engineAddress: '127.0.0.1:4000' }],
  [
    ['--logtostderr', '-v=9', '--tracing', 'tcp://t:1', '127.0.0.1:4000', 'more'],
    { info: undefined, debug: false, port: 0, engineAddress: '127.0.0.1:4000' },
  ],
  [['--debug'], { info: undefined, debug: true, port: 0, engineAddress: undefined }],
  [['-h'], { info: 'help', debug: false, port: 0, engineAddress: undefined }],
  [
    ['--version', '127.0.0.1:4000'],
    { info: undefined, debug: false, port: 0, engineAddress: '127.0.0.1:4000' },
  ],
  [['--version'], { info: 'version', debug: false, port: 0, engineAddress: undefined }],
  [['--debug', '--port', '65535'], { info: undefined, debug: true, port: 65_535, engineAddress: undefined }],
])('%j', (args, commandLine) => {
  expect(readCommandLine(args)).toEqual(commandLine)
})

describe('a port that is none', () => {
  test.each([[['--port']], [['--port', '-1']], [['--port', '65536']], [['--port', '1e3']]])('%j', args => {
    expect(() => readCommandLine(args)).toThrow(CommandLineError)
  })
})
