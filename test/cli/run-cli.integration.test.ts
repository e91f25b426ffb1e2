import { closeSync, existsSync, openSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { version } from '../../src/version.ts'
import { runEkb, startEkb } from './ekb-process.ts'

test('the command prints its version on stdout', async () => {
  expect(await runEkb(['--version'])).toEqual({ code: 0, stdout: `ekb ${version}\n`, stderr: '' })
})

test('a reader that has gone is no failure', async () => {
  const ekb = startEkb(['explain'])
  ekb.child.stdout?.destroy()
  expect({ code: await ekb.exit, stderr: ekb.stderr() }).toEqual({ code: 0, stderr: '' })
})

test.runIf(existsSync('/dev/full'))('a full disk is told in words', async () => {
  const full = openSync('/dev/full', 'w')
  onTestFinished(() => closeSync(full))
  const ekb = startEkb(['explain'], {}, full)
  expect({ code: await ekb.exit, stderr: ekb.stderr() }).toEqual({
    code: 1,
    stderr:
      'error: Could not write the output to stdout\n  The system reported ENOSPC (the disk is full). Check the folder, its permissions and the free space. (FILE_UNWRITABLE)\n',
  })
})
