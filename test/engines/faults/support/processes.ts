import { readdir, readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Operation } from '../../../../src/emulator/index.ts'
import { sendSignal } from '../../harness/command.ts'
import type { Stage } from './stage.ts'

/** The ids of the provider processes that work for this stage. */
export async function providersOf({ temporary }: Stage): Promise<readonly number[]> {
  const found: number[] = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    // A process may end meanwhile, and others belong to somebody else.
    const [command = ''] = (await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')).split('\0')
    const environment = await readFile(`/proc/${entry}/environ`, 'utf8').catch(() => '')
    const ours = environment.split('\0').includes(`TMPDIR=${temporary}`)
    if (ours && command.includes('terraform-provider-ekb')) found.push(Number(entry))
  }
  return found
}

/** Ends the providers of this stage by a signal; by default as the kernel does when memory is short. */
export async function killProviders(stage: Stage, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  const providers = await providersOf(stage)
  expect(providers).not.toEqual([])
  for (const pid of providers) sendSignal(pid, signal)
}

/** Waits until no provider of this stage is left; none may leave its socket behind. */
export async function expectAllEnded(stage: Stage): Promise<void> {
  await until('the providers have ended', async () => (await providersOf(stage)).length === 0)
  expect(await stage.sockets()).toEqual([])
}

/** Waits until a request of this kind has reached the platform and is not answered yet. */
export async function untilPending(stage: Pick<Stage, 'emulator'>, operation: Operation): Promise<void> {
  await until(`a ${operation} request is under way`, () =>
    stage.emulator.journal().some(request => request.operation === operation && request.durationMs === null),
  )
}

/** Waits until the platform is done with every request. */
export async function untilIdle(stage: Pick<Stage, 'emulator'>): Promise<void> {
  await until('every request is done with', () =>
    stage.emulator.journal().every(({ durationMs }) => durationMs !== null),
  )
}

/** Waits until `check` holds. Throws after a minute, saying what was waited for. */
export async function until(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!(await check())) {
    if (performance.now() > deadline) throw new Error(`waited a minute in vain until ${what}`)
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
