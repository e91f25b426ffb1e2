import { expect, test } from 'vitest'
import { version } from '../../src/version.ts'
import { runEkb } from './ekb-process.ts'

test('the command prints its version on stdout', async () => {
  expect(await runEkb(['--version'])).toEqual({ code: 0, stdout: `ekb ${version}\n`, stderr: '' })
})
