import { join } from 'node:path'
import {
  type Adoption,
  fitsPattern,
  forgottenFrom,
  movesFrom,
  NOTHING_EARLIER,
  pulumiImports,
  type Style,
  sealed,
  unmanagedIn,
  writeAdoptMap,
} from '../../adopt/index.ts'
import { ekbError } from '../../core/messages/errors/index.ts'
import { visible } from '../../core/messages/index.ts'
import { createRedactor, type Redactor } from '../../core/redaction/redaction.ts'
import { keyFilter, type ManagedState, matchStates, passes, readState } from '../../inventory/index.ts'
import { parseAge } from '../../keys/index.ts'
import { stateInputs } from '../audit/state-inputs.ts'
import { EXIT } from '../exit-code.ts'
import { listInstance } from '../instance/list-instance.ts'
import { openInstance } from '../instance/open-instance.ts'
import type { Terminal } from '../terminal.ts'
import { progressLine } from '../work/progress-line.ts'
import { watchWork } from '../work/watch-work.ts'
import { placesIn, readEarlier, readMap, type Written, writeFiles, writeWhole } from './adopt-files.ts'
import type { AdoptFlags } from './adopt-flags.ts'
import { importForm } from './engine-on-path.ts'
import { type FoundAdoption, findAdoption, type Known, type Wishes } from './find-adoption.ts'
import { FRONT_END_PARTS } from './front-ends.ts'
import { jsonText, skippedPage, textReport } from './pages.ts'
import { inWords, onlyImports } from './verify.ts'

/**
 * Adopts and reports. Returns the exit code.
 *
 * @throws EkbError where nothing can be adopted, or the plan of `--verify` does more than import
 */
export async function runAdopt(flags: AdoptFlags, terminal: Terminal): Promise<number> {
  const wishes = wishesOf(flags)
  const known = await gather(flags, terminal)
  const style = flags.style ?? known.earlier.style ?? 'blocks'
  const parts = FRONT_END_PARTS[flags.for]
  const isGrouped = style === 'for_each' && parts.reader !== undefined
  const found = findAdoption(known, { ...wishes, isGrouped })
  const problems = known.inventory.refused.map(
    ({ projectId, error }) => `project ${visible(projectId)}: ${error.summary}. ${error.detail}`,
  )
  const adoption: Adoption = { ...found, frontEnd: flags.for, projects: known.projects, problems }
  // From half of what there is, a run would drop what an earlier one declared.
  const isWritten = !flags.check && problems.length === 0
  const files = isWritten ? await write(adoption, found, known, { ...flags, style }, terminal) : []
  if (flags.json) terminal.out(jsonText(adoption, files))
  else {
    const say = flags.out === '-' ? terminal.err : terminal.out
    say(
      textReport(
        adoption,
        files,
        isWritten && adoption.adopted.length > 0
          ? FRONT_END_PARTS[flags.for].next(flags.verify === true)
          : '',
      ),
    )
  }
  if (problems.length > 0) return EXIT.notAdopted
  const { adoptable, others } = unmanagedIn(adoption)
  return flags.check && adoptable.length + others.length > 0 ? EXIT.unmanaged : EXIT.ok
}

function wishesOf({ name, type, olderThan, rotating, rotateAfter }: AdoptFlags): Omit<Wishes, 'isGrouped'> {
  if (rotateAfter !== undefined) parseAge(rotateAfter, '--rotate-after')
  const given: Readonly<Record<string, string | undefined>> = { type, older_than: olderThan }
  const filter = keyFilter(one => given[one] ?? null, true)
  return {
    isWanted: (key, now, called) =>
      passes(filter, key, now, called) && (name === undefined || fitsPattern(called, name)),
    rotating: rotating === true,
    ...(rotateAfter !== undefined && { rotateAfter }),
  }
}

async function gather(
  flags: AdoptFlags,
  terminal: Terminal,
): Promise<Known & { readonly projects: readonly string[] }> {
  const instance = await openInstance(flags, terminal.env)
  const redactor = createRedactor()
  for (const secret of instance.secrets) redactor.register(secret)
  const parts = FRONT_END_PARTS[flags.for]
  const places = placesIn(flags.out === '-' ? '.' : flags.out, parts, flags.map)
  const { earlier, written } =
    flags.out === '-'
      ? { earlier: NOTHING_EARLIER, written: new Set<string>() }
      : await readEarlier(places, parts, !flags.check)
  const map = await readMap(places, flags.map !== undefined)
  const states: ManagedState[] = []
  // One that cannot be read ends the run: its keys would be adopted a second time.
  const listed = await watchWork(terminal, async watch => {
    for (const input of stateInputs(flags, terminal, watch)) {
      watch.signal.throwIfAborted()
      watch.say(`Reading the state ${input.label}`)
      states.push(await readState(input, secret => redactor.register(secret)))
    }
    return await listInstance(instance, watch)
  })
  const inventory = matchStates(listed, states, instance.ownKeys)
  for (const { key } of inventory.keys) if (key.value !== undefined) redactor.register(key.value)
  const defaultProject = terminal.env['EKB_PROJECT_ID']
  return {
    projects: instance.projects,
    inventory,
    states,
    earlier,
    written,
    map,
    redactor,
    ...(defaultProject ? { defaultProject } : {}),
  }
}

async function write(
  adoption: Adoption,
  found: FoundAdoption,
  { earlier, redactor }: Known,
  flags: AdoptFlags & { readonly style: Style },
  terminal: Terminal,
): Promise<readonly string[]> {
  const { adopted, kept, group } = found
  const moves = movesFrom(earlier, adopted)
  const changes = { moves, forgotten: forgottenFrom(earlier, { adopted, moves }) }
  const { rotateAfter, style } = flags
  const parts = FRONT_END_PARTS[flags.for]
  const imports = await importForm(parts, flags.engineVersion, terminal.env)
  const body = parts.resources(adopted, changes, {
    style,
    imports,
    ...(rotateAfter !== undefined && { rotateAfter }),
    ...(group !== undefined && { group }),
  })
  if (flags.out === '-') {
    terminal.out(body)
    return []
  }
  const places = placesIn(flags.out, parts, flags.map)
  const written = await writeFiles(
    new Map([
      [places.resources, sealed(body, parts.comment)],
      ...(places.imports === undefined ? [] : [[places.imports, pulumiImports(adopted)] as const]),
      [places.map, writeAdoptMap(adopted, kept)],
      [places.skipped, skippedPage(adoption.skipped)],
    ]),
  )
  if (flags.verify) await verify(written, flags, redactor, terminal)
  return written.files
}

/** @throws EkbError ADOPT_ENGINE_FAILED, ADOPT_VERIFY_FAILED, with the files taken back */
async function verify(
  written: Written,
  flags: AdoptFlags,
  redactor: Redactor,
  terminal: Terminal,
): Promise<void> {
  const { command: engine, verify: ask } = FRONT_END_PARTS[flags.for]
  if (ask === undefined) return
  const line = progressLine(terminal)
  line.say(`Waiting for the plan of ${engine}`)
  const { counts, exitCode, words } = await ask(flags.out, terminal)
    .finally(line.clear)
    .catch(async error => {
      await written.reject()
      throw error
    })
  if (counts !== undefined && onlyImports(counts)) {
    terminal.err(`${engine} plans: ${inWords(counts)}\n`)
    return
  }
  const files = (await written.reject()).join(', ')
  const place = join(flags.out, 'ekb-adopt-plan.txt.rejected')
  await writeWhole(place, redactor.redact(words))
  if (counts === undefined) {
    throw ekbError('ADOPT_ENGINE_FAILED', { engine, code: String(exitCode), files, words: place })
  }
  throw ekbError('ADOPT_VERIFY_FAILED', { engine, planned: inWords(counts), files, words: place })
}
