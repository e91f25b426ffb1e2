import { EkbError } from '../../core/messages/errors/index.ts'
import { type KeyReference, publicId } from '../identity/identity.ts'
import { listedNamed } from '../identity/listed-keys.ts'
import { findKey } from '../identity/match.ts'
import type { Session } from '../session/session.ts'
import { namesakeOfReplaced, type Warning } from '../warnings.ts'
import { ageInWords } from './rotation.ts'

/**
 * Reviews a replacement that keeps the name: another key of that name may be left from an interrupted run, and nobody
 * would notice it otherwise. If the list fails, the review of the new key reports it.
 *
 * @param session absent while the provider's settings are not known yet
 */
export async function planReplace(
  session: Session | undefined,
  projectId: string,
  replaced: KeyReference & { readonly name: string },
): Promise<readonly Warning[]> {
  try {
    const list = await session?.project(projectId).keys.known()
    if (list === undefined) return []
    const own = findKey(list.keys, replaced)
    const others = listedNamed(list.keys, replaced.name).filter(key => key !== own)
    const [first] = others
    // If the list does not show the key itself, one of the others may be it.
    if (own === undefined || first === undefined) return []
    const which = others.map(key => {
      const age = key.createdAt && `${ageInWords(key.createdAt, list.now)} old`
      return [publicId(key) ?? 'its id is not shown', ...(age === undefined ? [] : [age])].join(', ')
    })
    return [namesakeOfReplaced(replaced.name, which, publicId(first))]
  } catch (error) {
    if (error instanceof EkbError) return []
    throw error
  }
}
