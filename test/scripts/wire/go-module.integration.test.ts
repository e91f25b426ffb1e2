import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { newestVersion } from '../../../scripts/wire/go-module.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'

/** Puts a `go` first on PATH that answers a list of versions. */
function goThatLists(versions: readonly string[] | undefined): void {
  const bin = temporaryDirectory('go-')
  writeFileSync(join(bin, 'go'), `#!/bin/sh\necho '${JSON.stringify({ Versions: versions })}'\n`)
  chmodSync(join(bin, 'go'), 0o755)
  vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`)
}

afterEach(() => vi.unstubAllEnvs())

describe.skipIf(process.platform === 'win32')('the newest version', () => {
  test.each<[string, string[] | undefined, string, string]>([
    ['by number, not by letter', ['v1.9.0', 'v1.10.0'], 'v1.9.0', 'v1.10.0'],
    ['a candidate counts', ['v1.15.0', 'v1.16.0-rc2'], 'v1.15.0', 'v1.16.0-rc2'],
    ['a release is newer than its candidate', ['v1.16.0-rc2', 'v1.16.0'], 'v1.16.0-rc2', 'v1.16.0'],
    ['alphas and betas do not count', ['v1.16.0', 'v1.17.0-alpha1', 'v1.17.0-beta2'], 'v1.1.0', 'v1.16.0'],
    ['none that is older than the known one', ['v1.13.3'], 'v1.16.0-rc2', 'v1.16.0-rc2'],
    ['the known one where none is listed', undefined, 'v1.0.0', 'v1.0.0'],
  ])('%s', async (_, listed, known, newest) => {
    goThatLists(listed)
    expect(await newestVersion('example.com/module', known)).toBe(newest)
  })
})
