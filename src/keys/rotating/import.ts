import { EkbError } from '../../core/messages/errors/index.ts'
import { type Importable, type ImportId, parseImportId, resolveImport } from '../find/import.ts'
import { KEY_MODEL } from '../model/index.ts'
import type { Session } from '../session/session.ts'
import { importedState } from '../state/state.ts'
import { adoptedRotating } from './adopt.ts'
import type { RotatingBeside } from './beside.ts'
import { observeRotating } from './observe.ts'
import { requirePair } from './pair.ts'
import type { RotatingState } from './state.ts'

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
  return adoptFound(session, projectId, current, previous)
}

/** The rotating key of the current key that was found, and of the previous one. */
export async function adoptFound(
  session: Session,
  projectId: string,
  current: Importable,
  previous: Importable | undefined,
): Promise<{ readonly state: RotatingState; readonly beside: RotatingBeside }> {
  const key = importedState(current, projectId, KEY_MODEL)
  const state = adoptedRotating(key, previous && importedState(previous, projectId, KEY_MODEL))
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
