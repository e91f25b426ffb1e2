import { describe, expect } from 'vitest'
import type { Engine } from '../../../../scripts/engines/find.ts'
import type { FaultInput } from '../../../../src/emulator/index.ts'
import { describeOutcome } from '../../harness/command.ts'
import {
  APPLY,
  currentKey,
  errorCodes,
  expectGoneToBeSeen,
  expectNothingLost,
  expectOutcome,
  expectPostsAtMost,
  expectToConverge,
  PLAN,
} from './agreement.ts'
import { type Expected, FAULT_NAMES, FAULTS, type Foreseen, FREQUENCIES, timeLimit } from './faults.ts'
import { engineTest, type WantedEngine } from './newest-engine.ts'
import { openStage, type Stage } from './stage.ts'

/** A key that no fault is meant for; it must come out of every run unharmed. */
const BYSTANDER = 'resource "ekb_api_key" "other" {\n  name = "bystander"\n  type = "privileged"\n}\n'

function bot(keeper: string, createFirst: boolean): string {
  return `${BYSTANDER}
resource "ekb_api_key" "bot" {
  name    = "bot"
  type    = "locked_down_viewer"
  keepers = { run = "${keeper}" }
  lifecycle { create_before_destroy = ${createFirst} }
}`
}

/** What the configuration says before and during the run that is struck, and how many keys are wanted anew. */
const CHANGES = {
  create: { before: BYSTANDER, after: bot('1', false), wanted: 1 },
  refresh: { before: bot('1', false), after: bot('1', false), wanted: 0 },
  delete: { before: bot('1', false), after: BYSTANDER, wanted: 0 },
  'replacement, the old key first': { before: bot('1', false), after: bot('2', false), wanted: 1 },
  'replacement, the new key first': { before: bot('1', true), after: bot('2', true), wanted: 1 },
} as const

export type Change = keyof typeof CHANGES

/** A run during which something goes wrong. */
export interface Struck {
  readonly engine: Engine
  readonly cliConfig: string
  readonly change: Change
  readonly faults: readonly FaultInput[]
  readonly expected: Expected
  readonly env?: Readonly<Record<string, string>>
  /** More to arrange before the run. */
  readonly arrange?: (stage: Stage) => void
}

/** Takes a key through a change that is struck by faults, and expects everything that must hold then. */
export async function expectToSurvive({ engine, cliConfig, change, ...run }: Struck): Promise<void> {
  const { before, after, wanted } = CHANGES[change]
  await using stage = await openStage({ engine, cliConfig, main: before, ...(run.env && { env: run.env }) })
  await stage.succeed(...APPLY)
  await stage.write(after)
  stage.emulator.clearJournal()
  for (const fault of run.faults) stage.emulator.faults.add(fault)
  run.arrange?.(stage)

  const outcome = await stage.run(...APPLY, ...(change === 'refresh' ? ['-refresh-only'] : []))
  expectOutcome(outcome, run.expected)
  for (const fault of stage.emulator.faults.list())
    expect(fault.struck, 'the fault struck').toBeGreaterThan(0)
  expectPostsAtMost(stage, wanted)
  stage.emulator.faults.clear()
  if (errorCodes(outcome).includes('CREATE_RECOVERED')) await expectReplacementShown(stage)
  await expectGoneToBeSeen(stage)
  const strays = await expectNothingLost(stage, outcome)
  if (strays.length > 0) await expectToBeTold(stage, strays)
  await expectToConverge(stage, strays)
  expect(await currentKey(stage, 'bystander')).toBeDefined()
}

/** A key whose secret was lost is in the state and marked, and the next plan shows its replacement. */
async function expectReplacementShown(stage: Stage): Promise<void> {
  expect(await currentKey(stage, 'bot')).toMatchObject({ tainted: true })
  const { delete: deletes } = stage.emulator.counts()
  const plan = await stage.run(...PLAN)
  expect(plan.code, describeOutcome(plan)).toBe(2)
  expect(plan.text).toContain('# ekb_api_key.bot is tainted, so must be replaced')
  expect(stage.emulator.counts().delete, 'the plan deletes nothing').toBe(deletes)
}

/** Keys that are in no state are named in the next plan. */
export async function expectToBeTold(stage: Stage, strays: readonly string[]): Promise<void> {
  const { text } = await stage.run(...PLAN)
  for (const id of strays) expect(text).toContain(id)
}

/** The matrix of one change: every fault, once and for good, on the request of one operation. */
export function describeFaults(
  wanted: WantedEngine,
  cliConfig: string,
  change: Change,
  operation: 'list' | 'create' | 'delete',
  foreseen: Foreseen,
): void {
  describe.concurrent.each(FAULT_NAMES)(`${change}, its ${operation} request struck by %s`, fault => {
    for (const frequency of FREQUENCIES) {
      const expected = foreseen[fault][frequency]
      // A POST is repeated after nothing but 429, so any other fault strikes it once, however often it could.
      if (operation === 'create' && frequency === 'always' && expected === foreseen[fault].once) continue
      engineTest(
        wanted,
        `${frequency} ${expected === 'succeeds' ? expected : `ends with ${expected}`}`,
        engine =>
          expectToSurvive({
            engine,
            cliConfig,
            change,
            faults: [
              { match: { operation, ...(frequency === 'once' && { times: 1 }) }, effect: FAULTS[fault] },
            ],
            expected,
            env: timeLimit(fault),
          }),
      )
    }
  })
}
