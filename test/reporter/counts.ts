import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

/** What a run came to. A file or a suite that breaks outside its tests is one more failure. */
interface Tally {
  passed: number
  failed: number
  skipped: number
}

/**
 * Ends a run with one line per skipped test, with its reason, and then, as the last line, `N passed, N failed,
 * N skipped`. Another program can rely on that line, so a run that was cut short does not print it.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandledErrors, reason) => {
    if (reason === 'interrupted') {
      print('The run was interrupted: no counts.')
      return
    }
    const tally: Tally = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) countModule(module, tally)
    if (reason === 'failed' && tally.failed === 0) {
      print('The run failed although no test did: no counts.')
      return
    }
    print(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
  }
}

function countModule(module: TestModule, tally: Tally): void {
  tally.failed += module.errors().length
  for (const suite of module.children.allSuites()) tally.failed += suite.errors().length
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    if (state === 'passed') tally.passed += 1
    else if (state === 'failed') tally.failed += 1
    else {
      tally.skipped += 1
      print(`SKIPPED ${module.relativeModuleId} > ${test.fullName}: ${reasonOf(test)}`)
    }
  }
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  if (result.state === 'skipped' && result.note !== undefined) return result.note
  if (result.state === 'pending') return 'it did not come to its end'
  if (brokenParent(test)) return 'its suite failed before the test could run'
  return test.options.mode === 'todo' ? 'to be written' : 'no reason given'
}

function brokenParent(test: TestCase): boolean {
  let parent: TestSuite | TestModule = test.parent
  while (parent.type === 'suite') {
    if (parent.errors().length > 0) return true
    parent = parent.parent
  }
  return parent.errors().length > 0
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
