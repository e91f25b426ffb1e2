import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startEmulator } from '../../../src/emulator/index.ts'
import { settingsOf } from '../../../test/engines/harness/emulator.ts'
import { openStack } from '../../../test/engines/harness/pulumi/stack.ts'
import type { Engine } from '../../engines/find.ts'
import { writeFixture } from '../fixture.ts'
import { NO_FOLDER } from '../places.ts'
import { type Circumstances, scrub } from '../scrub.ts'
import { steadyValues } from '../steady-values.ts'
import type { PulumiScene, PulumiSituation } from './situation.ts'

/** The emulator's time at the beginning of every situation. */
const START = '2026-03-01T12:00:00Z'

/** Plays one situation and stores what each format of the preview says. */
export async function playPulumi(situation: PulumiSituation, engine: Engine): Promise<void> {
  const emulator = await startEmulator({
    clock: { now: START, frozen: true },
    randomSeed: situation.name,
    seed: { projects: [{ id: 'project-main' }, { id: 'project-other' }] },
  })
  const steady = steadyValues(emulator, situation.name)
  const stack = await openStack({ engine, env: { ...settingsOf(emulator), EKB_MAX_RETRIES: '0' } })
  try {
    const circumstances = (): Circumstances => ({
      folder: stack.folder,
      port: emulator.port,
      now: emulator.now(),
      steady,
    })
    const store = (format: string, text: string) =>
      writeFixture(situation.name, `pulumi-${engine.version}.${format}`, scrubbed(text, circumstances()))
    const capture = async (operation: 'preview' | 'refresh' | 'destroy', more: readonly string[]) => {
      // One after the other, so that the steps come in the same order in each run.
      const args = ['--json', '--parallel', '1', ...more]
      // A preview that fails is stored as it is: that is what a pipeline would hand to a review.
      const { stdout } = await (await stack.start(operation, ...args)).ended
      await store('preview.json', stdout)
      await store('log.jsonl', await lastLog(join(stack.folder, 'events')))
      if (!situation.stream) return
      stack.env['PULUMI_ENABLE_STREAMING_JSON_PREVIEW'] = 'true'
      await store('events.jsonl', (await (await stack.start(operation, ...args)).ended).stdout)
    }
    const scene: PulumiScene = {
      emulator,
      stack,
      async applied(program) {
        await stack.write(program)
        await stack.up()
      },
      capture: (...more) => capture('preview', more),
      captureOf: (operation, ...more) => capture(operation, ['--preview-only', ...more]),
    }
    await situation.run(scene)
  } finally {
    await stack[Symbol.asyncDispose]()
    await emulator.close()
  }
}

/** The event log of the command that ran last; the harness numbers them. */
async function lastLog(folder: string): Promise<string> {
  const logs = (await readdir(folder)).sort(
    (one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10),
  )
  return readFile(join(folder, logs.at(-1) ?? ''), 'utf8')
}

/** Previews hold times of the machine and the path of the program besides. */
function scrubbed(text: string, circumstances: Circumstances): string {
  const now = `${circumstances.now.toISOString().slice(0, 19)}Z`
  return scrub(text, circumstances)
    .replace(/("(?:created|modified)":\s*")[^"]*(")/g, `$1${now}$2`)
    .replace(/("(?:duration|durationSeconds)":\s*)\d+/g, '$10')
    .replaceAll(/\/tmp\/ekb-[\w-]+/g, NO_FOLDER)
}
