import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import { isUnnamed } from '../identity/name-forms.ts'
import type { Snapshot } from '../session/snapshot.ts'
import type { RotatingBeside } from './beside.ts'
import { inOneSentence } from './one-sentence.ts'
import type { RotatingState } from './state.ts'

/** The next plan names the keys that may be the lost one once more, also where lists tell no names to find them by. */
export function besideLost(beside: RotatingBeside, { found }: EkbError): RotatingBeside {
  const lostIds = [...new Set([...(beside.lostIds ?? []), ...(found?.ids ?? [])])]
  return lostIds.length === 0 ? beside : { ...beside, lostIds }
}

/** A create of which nobody can tell whether it was done. @param list the newest of the session */
export function lostRotation(
  before: RotatingState,
  name: string,
  error: EkbError,
  list: Snapshot | undefined,
): EkbError {
  const { code, found } = error
  if (code !== 'CREATE_LOST' && code !== 'CREATE_AMBIGUOUS') return error
  const appeared = found === undefined ? '' : ` ${found.inWords}.`
  const again = found === undefined || found.ids.length === 0 ? '' : ' The next run names it again.'
  return ekbError('ROTATION_LOST', {
    name: before.inputs.name,
    failure: { in: words => `${inOneSentence(error).in(words)}${appeared}` },
    current: before.current.name,
    later:
      found === undefined
        ? ifItAppears(name, list)
        : `If nothing uses what has appeared, delete it in Settings > API Keys.${again}`,
  })
}

/** Later runs find a key of the tag by its name alone. */
function ifItAppears(name: string, list: Snapshot | undefined): string {
  const keys = (list?.keys ?? []).filter(({ system }) => !system)
  return keys.length > 0 && keys.every(key => isUnnamed(key.name))
    ? 'If a new key appears later that nothing uses, delete it in Settings > API Keys.'
    : `If a key named ${name} appears later, the next run reports it.`
}
