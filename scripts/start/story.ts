import { Secret } from '../../src/core/secret.ts'
import type { Emulator } from '../../src/emulator/index.ts'
import { keyPreview } from '../../src/keys/index.ts'
import type { Engine } from '../engines/find.ts'
import type { EngineSession } from './engine-session.ts'
import { type PlanSummary, summarisePlan } from './plan-summary.ts'
import { type Printer, withoutValidKey } from './print.ts'
import { reviewOf } from './review-of.ts'
import { rotateInPlace } from './rotate-in-place.ts'
import { gapOfRotation } from './rotation-gap.ts'

const TYPE_NAMES = { privileged: 'Privileged', locked_down_viewer: 'Locked-Down Viewer' } as const
const ENGINE_NAMES: Readonly<Record<string, string>> = { terraform: 'Terraform', tofu: 'OpenTofu' }

/** Everybody who takes part in the story. */
export interface Cast {
  readonly engine: Engine
  readonly emulator: Emulator
  /** The quickstart example. */
  readonly quickstart: EngineSession
  /** The example of a key that rotates in place. */
  readonly rotating: EngineSession
  readonly printer: Printer
}

/**
 * Plan, apply, an empty second plan, a rotation 91 days later with its reason, destroy; then a rotation in
 * place, with a reader that takes the new key a week later.
 */
export async function tellStory(cast: Cast): Promise<void> {
  const { engine, emulator, quickstart: session, rotating, printer } = cast
  const name = ENGINE_NAMES[engine.binary] ?? engine.binary
  printer.line(
    `ekb quickstart: ${name} ${engine.version} against the emulator at ${emulator.endpoint} (open it in a browser)`,
  )
  printer.line()
  await Promise.all([session, rotating].map(one => one.run(['init', '-no-color'])))
  const bystanders = new Set(emulator.keys().map(key => key.value))
  emulator.clearJournal()
  const first = await planned(session)
  printer.step('1', 'plan', `${first.plan.add} to add`, first.took)
  await applyAndShow(cast, '2', bystanders)
  await expectNothing(cast, '3')
  const rotation = await rotate(cast)
  await expectNothing(cast, '')
  const destroyed = await session.run(['destroy', '-auto-approve', '-no-color'])
  const left = emulator.keys().filter(key => !bystanders.has(key.value))
  if (left.length > 0) throw new Error(`destroy left ${left.length} keys behind`)
  printer.step(
    '5',
    'destroy',
    `${first.plan.add} gone; Automator Key is protected and stayed`,
    destroyed.took,
  )
  await rotateInPlace(rotating, cast)
  const { list, create, delete: deletes } = emulator.counts()
  printer.line()
  printer.line(`requests: ${list} lists, ${create} creates, ${deletes} deletes`)
  printer.line()
  printer.line('What a reviewer of the rotation would have read (ekb review):')
  printer.line()
  printer.line(await reviewOf(rotation))
  printer.line()
  printer.line('Next: examples/, docs/, dist/bin/ekb emulator')
}

async function planned(session: EngineSession): Promise<{
  readonly plan: PlanSummary
  readonly text: string
  readonly json: string
  readonly took: number
}> {
  const { stdout, took } = await session.run(['plan', '-no-color', '-out=tfplan'])
  const shown = await session.run(['show', '-json', 'tfplan'])
  return { plan: summarisePlan(shown.stdout), text: stdout, json: shown.stdout, took }
}

async function applyAndShow(
  { quickstart: session, emulator, printer }: Cast,
  number: string,
  bystanders: Set<string>,
) {
  const { took } = await session.run(['apply', '-no-color', 'tfplan'])
  const created = emulator.keys().filter(key => !bystanders.has(key.value))
  for (const [index, key] of created.entries()) {
    const type = TYPE_NAMES[key.type as keyof typeof TYPE_NAMES] ?? key.type
    const text = `+ ${key.name.padEnd(17)}${type.padEnd(21)}${keyPreview(new Secret(key.value))}`
    printer.step(index === 0 ? number : '', index === 0 ? 'apply' : '', text, index === 0 ? took : undefined)
  }
}

async function expectNothing({ quickstart: session, printer }: Cast, number: string): Promise<void> {
  const { took } = await session.run(['plan', '-no-color', '-detailed-exitcode'])
  printer.step(number, 'plan', 'nothing to change: the platform has what the files say', took)
}

/** Answers the plan of the rotation as JSON. */
async function rotate({ quickstart: session, emulator, printer }: Cast): Promise<string> {
  emulator.advance('91d')
  printer.step('4', '91 days later', '')
  const { plan, text, json, took } = await planned(session)
  const [change] = plan.changes
  if (plan.changes.length !== 1 || change === undefined) {
    throw new Error(`91 days later one key should be due, and the plan says:\n${text}`)
  }
  const reason = /The key is (\d+) days old\s+and rotate_after is (\w+)/.exec(text.replace(/[\s│]+/g, ' '))
  if (reason === null) throw new Error(`the plan does not say why it rotates:\n${text}`)
  const because = `due for rotation (${reason[1]} days old, rotate_after is ${reason[2]})`
  printer.step('', 'plan', `-/+ ${change.name.padEnd(15)}${because}`, took)
  const before = emulator.journal().length
  const applied = await session.run(['apply', '-no-color', 'tfplan'])
  const gap = gapOfRotation(emulator.journal().slice(before))
  const order = gap === 0 ? 'new key first, then the old one went' : 'the old key went first'
  printer.step('', 'apply', `${order}; ${withoutValidKey(gap / 1000)}`, applied.took)
  return json
}
