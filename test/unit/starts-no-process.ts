import childProcess, { ChildProcess } from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
import { afterAll } from 'vitest'

/**
 * Set up before each file of the project `unit`: what needs a process (an engine, a build, a compiler, a shell) is
 * no unit test. It fails here, with the place, and also where the code under test gets over the failure.
 */
const refused: Error[] = []

function refuse(): never {
  const error = new Error('A unit test starts no process: move the test to a file NAME.integration.test.ts')
  refused.push(error)
  throw error
}

// All that starts a process and does not wait for it comes by this method.
Object.assign(ChildProcess.prototype, { spawn: refuse })
Object.assign(childProcess, { spawnSync: refuse, execSync: refuse, execFileSync: refuse })
syncBuiltinESMExports()

afterAll(() => {
  const [first] = refused.splice(0)
  if (first !== undefined) throw first
})
