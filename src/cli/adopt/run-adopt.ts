import { type Adoption, fitsPattern, NOTHING_EARLIER, unmanagedIn } from '../../adopt/index.ts'
import { asEkbError } from '../../core/as-ekb-error.ts'
import type { EkbError } from '../../core/messages/errors/index.ts'
import { visible } from '../../core/messages/index.ts'
import { createRedactor } from '../../core/redaction/redaction.ts'
import { keyFilter, type ManagedState, matchStates, passes, readState } from '../../inventory/index.ts'
import { parseAge } from '../../keys/index.ts'
import { stateInputs } from '../audit/state-inputs.ts'
import { EXIT } from '../exit-code.ts'
import { listInstance } from '../instance/list-instance.ts'
import { openInstance } from '../instance/open-instance.ts'
import type { Terminal } from '../terminal.ts'
import { watchWork } from '../work/watch-work.ts'
import { placesIn, readEarlier, readMap } from './adopt-files.ts'
import type { AdoptFlags } from './adopt-flags.ts'
import { chooseKeys } from './choose-keys.ts'
import { type FoundAdoption, findAdoption, foreignStates, type Known, type Wishes } from './find-adoption.ts'
import { FRONT_END_PARTS } from './front-ends.ts'
import { jsonText, textReport } from './pages.ts'
import { writeAdoption } from './write-adoption.ts'

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
  const all = findAdoption(known, { ...wishes, isGrouped })
  const found = flags.interactive ? await chosenFrom(all, known, { ...wishes, isGrouped }, terminal) : all
  const problems = [
    ...known.badStates.map(inWords),
    ...known.inventory.refused.map(
      ({ projectId, error }) => `project ${visible(projectId)}: ${inWords(error)}`,
    ),
  ]
  const adoption: Adoption = { ...found, frontEnd: flags.for, projects: known.projects, problems }
  // From half of what there is, a run would drop what an earlier one declared.
  const isWritten = !flags.check && problems.length === 0
  const files = isWritten ? await writeAdoption(adoption, found, known, { ...flags, style }, terminal) : []
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

function inWords({ code, summary, detail }: EkbError): string {
  return `${summary}. ${detail} (${code})`
}

/** The same without what a person does not choose. @throws Stopped where they cancel */
async function chosenFrom(
  all: FoundAdoption,
  known: Gathered,
  wishes: Wishes,
  terminal: Terminal,
): Promise<FoundAdoption> {
  const { written, inventory, badStates } = known
  // Nothing is written then, so there is nothing to choose.
  if (all.adopted.length === 0 || inventory.refused.length + badStates.length > 0) return all
  const isFirst = written.size === 0
  const offers = all.adopted.map(key => ({
    key,
    // Whoever only presses Enter changes nothing that an earlier run has decided.
    isTicked: isFirst || key.isManaged || [key.mapId, ...key.aliases].some(id => written.has(id)),
  }))
  const chosen = await chooseKeys(offers, terminal)
  return findAdoption(known, { ...wishes, isChosen: mapId => chosen.has(mapId) })
}

function wishesOf({ name, type, olderThan, rotating, rotateAfter }: AdoptFlags): Omit<Wishes, 'isGrouped'> {
  if (rotateAfter !== undefined) parseAge(rotateAfter, '--rotate-after')
  if (olderThan !== undefined) parseAge(olderThan, '--older-than')
  const given: Readonly<Record<string, string | undefined>> = { type, older_than: olderThan }
  const filter = keyFilter(one => given[one] ?? null, true)
  return {
    isWanted: (key, now, called) =>
      passes(filter, key, now, called) && (name === undefined || fitsPattern(called, name)),
    rotating: rotating === true,
    ...(rotateAfter !== undefined && { rotateAfter }),
  }
}

/** What a run knows before anything is decided. */
interface Gathered extends Known {
  readonly projects: readonly string[]
  /** What is wrong with states. Nothing is written then: their keys would be adopted a second time. */
  readonly badStates: readonly EkbError[]
}

async function gather(flags: AdoptFlags, terminal: Terminal): Promise<Gathered> {
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
  const unread: EkbError[] = []
  const listed = await watchWork(terminal, async watch => {
    for (const input of stateInputs(flags, terminal, watch)) {
      watch.signal.throwIfAborted()
      watch.say(`Reading the state ${input.label}`)
      try {
        states.push(await readState(input, secret => redactor.register(secret)))
      } catch (error) {
        unread.push(asEkbError(error))
      }
    }
    return await listInstance(instance, watch)
  })
  const inventory = matchStates(listed, states, instance.ownKeys)
  for (const { key } of inventory.keys) if (key.value !== undefined) redactor.register(key.value)
  const defaultProject = terminal.env['EKB_PROJECT_ID']
  return {
    projects: instance.projects,
    inventory,
    badStates: [...unread, ...foreignStates(states, inventory)],
    states,
    earlier,
    written,
    map,
    redactor,
    ...(defaultProject ? { defaultProject } : {}),
  }
}
