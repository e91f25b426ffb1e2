import { type EkbError, ekbError } from '../../core/messages/errors/index.ts'
import type { EngineText } from '../../core/messages/index.ts'
import type { PlatformKey } from '../../platform/key.ts'
import { keyPreview, NOT_IMPORTABLE, publicId, sameName } from '../identity/identity.ts'

/** A create whose answer was lost. */
interface Lost {
  readonly name: string
  /** Why there is no usable answer, as a sentence. */
  readonly reason: EngineText
}

/**
 * The error of a lost create that may have made one of several keys, or one whose age is not told.
 *
 * @param found at least one
 */
export function ambiguousCreate(found: readonly PlatformKey[], { name, reason }: Lost): EkbError {
  const ids = found.flatMap(key => publicId(key) ?? [])
  return ekbError(
    'CREATE_AMBIGUOUS',
    { name, reason, appeared: appearedInWords(found, name), remedy: remedyOf(found.length, ids) },
    { found: { ids, inWords: appearedInWords(found, name) } },
  )
}

/** What appeared, as the beginning of a sentence, and the keys by their ids, or by what a list shows of them. */
function appearedInWords(found: readonly PlatformKey[], name: string): string {
  const isNamedSo = found.every(key => sameName(key.name, name))
  const keys = found.length === 1 ? 'one key' : `${found.length} keys`
  const have = found.length === 1 ? 'has' : 'have'
  const appeared = isNamedSo
    ? `${keys} with that name and type ${have} appeared`
    : `${keys} ${have} appeared that may be it`
  return `Since then, ${appeared}: ${found.map(shownAs).join(', ')}`
}

function shownAs(key: PlatformKey): string {
  const id = publicId(key)
  if (id !== undefined) return id
  const preview = keyPreview(key.masked ?? '')
  return preview === '…' ? 'id not shown' : preview
}

function remedyOf(count: number, ids: readonly string[]): string {
  const [example] = ids
  if (count === 1) {
    const otherwise =
      example === undefined
        ? ` (${NOT_IMPORTABLE})`
        : `. To manage it here instead, import it (import id ${example})`
    return `If nothing uses it, delete it in Settings > API Keys and run again${otherwise}`
  }
  const otherwise =
    example === undefined
      ? ' (they cannot be imported, because this platform shows neither their ids nor the whole keys)'
      : `. To manage one of them here instead, import it (for example, import id ${example})`
  return `Delete those that nothing uses in Settings > API Keys and run again${otherwise}`
}
