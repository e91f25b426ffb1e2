import { expect } from 'vitest'
import type { Emulator } from '../../../../src/emulator/index.ts'
import { idOf } from '../../faults/support/agreement.ts'
import { until } from '../../faults/support/processes.ts'
import { describeOutcome } from '../../harness/command.ts'
import { changesAsked, expectEmptyPlan, managedKeys, type Workspace } from '../../harness/index.ts'
import type { HeldCreate } from './held-create.ts'
import { idsInState } from './ids-in-state.ts'

export const APPLY = ['apply', '-no-color', '-auto-approve'] as const

/** Two working copies of one configuration, whose states are one. */
export interface TwoCopies {
  /** Creates its key over {@link HeldCreate | the way on which that waits}. */
  readonly first: Workspace
  readonly second: Workspace
  readonly way: HeldCreate
  readonly emulator: Emulator
}

/** While the first apply has the lock, a second one is refused, or waits and finds nothing to do: one key is made. */
export async function expectOneKeyOfTwoApplies({ first, second, way, emulator }: TwoCopies): Promise<void> {
  const applying = first.start(...APPLY)
  await way.waiting
  const refused = await second.run(...APPLY)
  expect(refused.code).toBe(1)
  expect(refused.text).toContain('Error acquiring the state lock')
  const waiting = second.start(...APPLY, '-lock-timeout=120s')
  await until('the second run waits for the lock', () => waiting.printed().includes('Acquiring state lock'))
  await way.letGo()
  for (const run of [applying, waiting]) {
    const outcome = await run.ended
    expect(outcome.code, describeOutcome(outcome)).toBe(0)
  }
  await expectOneManagedKey(second, emulator)
}

/**
 * Kills the first apply while its create is on the way, as a runner that dies does: nobody is left who could delete
 * the key again. Settles once the platform has made the key.
 */
export async function killApply(
  { first, way }: Pick<TwoCopies, 'first' | 'way'>,
  whileItRuns?: () => Promise<void>,
): Promise<void> {
  const applying = first.start(...APPLY)
  await way.waiting
  await whileItRuns?.()
  applying.signalGroup('SIGKILL')
  await applying.ended
  await way.letGo()
}

/** The plan names the key that a killed run has made; once it is imported, nothing is left to do. */
export async function expectKeyIsNamedAndImported(second: Workspace, emulator: Emulator): Promise<void> {
  const { warnings } = await second.plan()
  expect(warnings.map(({ summary }) => summary)).toEqual(['Another API key has the same name'])
  const id = /import id (key_\w+)/.exec(warnings[0]?.detail ?? '')?.[1] ?? ''
  await second.succeed('import', '-no-color', 'ekb_api_key.bot', id)
  await second.apply()
  await expectOneManagedKey(second, emulator)
}

async function expectOneManagedKey(workspace: Workspace, emulator: Emulator): Promise<void> {
  expect(changesAsked(emulator)).toEqual(['create'])
  expect(await idsInState(workspace)).toEqual(managedKeys(emulator).map(idOf))
  await expectEmptyPlan(workspace)
}
