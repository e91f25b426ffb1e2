import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launcher } from '../../scripts/release/launcher.ts'

const TIMES = 200
/** What a start may cost on top of the program itself. */
const MOST_MS = 3

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ekb-launcher-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test(`the launcher costs less than ${MOST_MS} ms a start`, async () => {
  for (const [path, text] of [
    ['probe', launcher('amd64', 'probe')],
    ['lib/probe', '#!/bin/sh\n'],
  ] as const) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
    await chmod(join(folder, path), 0o755)
  }
  const [direct, launched] = [join(folder, 'lib/probe'), join(folder, 'probe')]
  const alone: number[] = []
  const behind: number[] = []
  for (let turn = 0; turn < TIMES; turn++) {
    alone.push(timed(direct))
    behind.push(timed(launched))
  }
  // The fastest starts of both: everything slower was also waiting for something else on the machine.
  const cost = Math.min(...behind) - Math.min(...alone)
  expect(cost).toBeLessThan(MOST_MS)
})

function timed(command: string): number {
  const started = performance.now()
  const { status } = spawnSync(command, [])
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
  return performance.now() - started
}
