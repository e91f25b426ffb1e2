import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderForTest } from '../../emulator/emulators.ts'
import { CREDENTIALS, diagnosed } from '../support/diagnosis.ts'

test.skipIf(process.platform === 'win32')('a state that is a pipe is not waited for', async () => {
  const folder = folderForTest()
  execFileSync('mkfifo', [join(folder, 'terraform.tfstate')])
  const { finding } = await diagnosed(CREDENTIALS, { folder })
  expect(finding('state', 'state')?.text).toBe('There is no state in this folder.')
})
