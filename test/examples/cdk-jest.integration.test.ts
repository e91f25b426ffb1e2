import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { run } from '../../scripts/command.ts'

/** The part of `jest --json` that is asked for. https://jestjs.io/docs/cli#--json */
interface Summary {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numTotalTests: number
}

// Users of the frameworks have jest, because `cdktf init` and `cdktn init` set it up.
test.each(['cdktf', 'cdktn'])('the tests of examples/%s pass in jest', async framework => {
  const jest = join(root, 'node_modules/jest/bin/jest.js')
  const result = await run(process.execPath, [jest, '--json', '--ci'], {
    cwd: join(root, 'examples', framework),
    env: { PATH: process.env['PATH'], FORCE_COLOR: '0' },
  })
  expect(result.code, result.stderr).toBe(0)
  const summary = JSON.parse(result.stdout) as Summary
  expect(summary).toMatchObject({ success: true, numPassedTests: 4, numTotalTests: 4 })
})
