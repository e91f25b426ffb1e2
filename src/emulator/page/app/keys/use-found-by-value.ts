import { useEffect, useState } from 'preact/hooks'
import { usePage } from '../parts/page-context.ts'
import { Refusal } from '../state/server.ts'

const NOTHING: ReadonlySet<string> = new Set()

/** A text that may stand in a key: shorter ones would find nearly every key. */
const PART_OF_KEY = /^[0-9a-f-]{4,}$/i

/**
 * The ids of the keys whose value contains a text. The page has no values, so the emulator looks for it; until
 * it has answered, and for a text that no value contains, there are none.
 */
export function useFoundByValue(text: string): ReadonlySet<string> {
  const { server, live } = usePage()
  const [found, setFound] = useState({ text: '', ids: NOTHING })
  const wanted = text.trim()
  useEffect(() => {
    if (!live || !PART_OF_KEY.test(wanted)) return undefined
    const abort = new AbortController()
    server.search(wanted, abort.signal).then(
      ids => setFound({ text: wanted, ids: new Set(ids) }),
      error => {
        if (!abort.signal.aborted && !(error instanceof Refusal)) throw error
      },
    )
    return () => abort.abort()
  }, [server, live, wanted])
  return found.text === wanted ? found.ids : NOTHING
}
