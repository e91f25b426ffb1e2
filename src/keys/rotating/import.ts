import { EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { parseGenerationName } from '../../platform/generation-name.ts'
import { type Importable, type ImportId, parseImportId, resolveImport } from '../find/import.ts'
import { sameButForCase } from '../identity/name-forms.ts'
import { KEY_MODEL } from '../model/index.ts'
import { formatTime } from '../plan/rotation.ts'
import type { Session } from '../session/session.ts'
import { importedState, type KeyState } from '../state/state.ts'
import { adoptedRotating } from './adopt.ts'
import type { RotatingBeside } from './beside.ts'
import { observeRotating } from './observe.ts'
import type { RotatingState } from './state.ts'
import { tagOfAdopted } from './tag.ts'

/** What an import id of a rotating key may mean: names may have commas, so there can be several readings. */
export type RotatingImportId = readonly { readonly current: ImportId; readonly previous?: ImportId }[]

/**
 * Reads an import id: that of one key as for `api_key`, or those of two as `<current>,<previous>`.
 *
 * @throws EkbError IMPORT_ID_INVALID
 */
export function parseRotatingImportId(text: string): RotatingImportId {
  const commas = [...text.matchAll(/,/g)].map(({ index }) => index)
  const pairs = commas.flatMap(at => {
    const [current, previous] = [readable(text.slice(0, at)), readable(text.slice(at + 1).trim())]
    return current && previous ? { current, previous } : []
  })
  const single = commas.length === 0 || text.includes('name:') ? readable(text) : undefined
  const readings = [...(single ? [{ current: single }] : []), ...pairs]
  // Says what is wrong with it.
  return readings.length > 0 ? readings : [{ current: parseImportId(text) }]
}

/** The project that an import id names; absent where the provider's default is meant. */
export function projectOfImport(id: RotatingImportId): string | undefined {
  return id.find(({ current }) => current.projectId !== undefined)?.current.projectId
}

/**
 * Adopts a key, or a current and a previous one. The secrets are not known: that of the current key comes with the
 * first rotation.
 *
 * @throws EkbError as `resolveImport`, and IMPORT_PAIR_INVALID
 */
export async function importRotating(
  session: Session,
  projectId: string,
  id: RotatingImportId,
): Promise<{ readonly state: RotatingState; readonly beside: RotatingBeside }> {
  const { current, previous } = await resolve(session, projectId, id)
  const key = importedState(current, projectId, KEY_MODEL)
  const old = previous && importedState(previous, projectId, KEY_MODEL)
  if (old !== undefined) requirePair(key, old)
  const state = adoptedRotating(key, old)
  const names = [current, ...(previous ? [previous] : [])].flatMap(({ id: one, beside }) =>
    beside.storedName === undefined ? [] : [[one, beside.storedName] as const],
  )
  const beside: RotatingBeside = {
    adopted: true,
    checkedAt: current.now,
    ...(current.beside.holder !== undefined && { holder: current.beside.holder }),
    ...(names.length > 0 && { storedNames: Object.fromEntries(names) }),
  }
  return { state, beside: await observeRotating(session, state, beside) }
}

async function resolve(
  session: Session,
  projectId: string,
  id: RotatingImportId,
): Promise<{ readonly current: Importable; readonly previous?: Importable }> {
  let failure: unknown
  for (const { current, previous } of id) {
    try {
      const one = await resolveImport(session, projectId, current.selector)
      if (previous === undefined) return { current: one }
      return { current: one, previous: await resolveImport(session, projectId, previous.selector) }
    } catch (error) {
      failure ??= error
      if (!(error instanceof EkbError) || error.code !== 'KEY_NOT_FOUND') throw error
    }
  }
  throw failure
}

function readable(text: string): ImportId | undefined {
  try {
    return parseImportId(text)
  } catch {
    return undefined
  }
}

function requirePair(current: KeyState, previous: KeyState): void {
  const problem = problemOf(current, previous)
  if (problem === undefined) return
  const named = ({ inputs, key }: KeyState) => `"${inputs.name}" (${key.id})`
  throw ekbError('IMPORT_PAIR_INVALID', { current: named(current), previous: named(previous), problem })
}

function problemOf(current: KeyState, previous: KeyState): string | undefined {
  if (current.key.id === previous.key.id) return 'they are one key'
  if (current.inputs.type !== previous.inputs.type) {
    return `their types are ${current.inputs.type} and ${previous.inputs.type}`
  }
  if (!belongTogether(current, previous)) return 'their names do not follow one another'
  const [made, before] = [current.key.createdAt, previous.key.createdAt]
  return made !== undefined && before !== undefined && made < before
    ? `the first was created at ${formatTime(made)}, before the second (${formatTime(before)})`
    : undefined
}

/** Two keys of one tag in their order; an adopted key and its first rotation; or two keys of one name. */
function belongTogether(current: KeyState, previous: KeyState): boolean {
  const [one, other] = [parseGenerationName(current.inputs.name), parseGenerationName(previous.inputs.name)]
  if (one === undefined)
    return other === undefined && sameButForCase(current.inputs.name, previous.inputs.name)
  if (other === undefined) {
    return sameButForCase(one.base, previous.inputs.name) || one.tag === tagOfAdopted(previous.key.id)
  }
  return one.tag === other.tag && other.generation < one.generation
}
