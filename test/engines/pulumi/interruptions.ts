import { expect } from 'vitest'
import { until } from '../faults/support/processes.ts'
import { sendSignal } from '../harness/command.ts'
import type { Stack } from '../harness/pulumi/index.ts'

const PROVIDER = 'pulumi-resource-ekb'

/** Waits until the providers have ended by themselves, although their engine was killed. */
export function untilProvidersEnd(stack: Stack): Promise<void> {
  return until(
    'the providers have ended',
    async () => !(await stack.processes()).some(({ name }) => name === PROVIDER),
  )
}

/** Ends the providers of a stack as the kernel does when memory is short. */
export async function killProviders(stack: Stack): Promise<void> {
  const providers = (await stack.processes()).filter(({ name }) => name === PROVIDER)
  expect(providers).not.toEqual([])
  for (const { pid } of providers) sendSignal(pid, 'SIGKILL')
}
