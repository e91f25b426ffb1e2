import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Keeps the focus in a list when the row that has it becomes another one: a key whose rotating key got a second
 * generation stands below that one's row, and back again. A row has the ids of its keys in `data-keys`.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const focused = document.activeElement
  const row = focused !== null && list.current?.contains(focused) ? focused.closest('tr') : null
  const ids = keysOf(row)
  useLayoutEffect(() => {
    if (ids.length === 0 || focused?.isConnected) return
    const rows = [...(list.current?.querySelectorAll('tr') ?? [])]
    const heir = rows.find(candidate => keysOf(candidate).some(id => ids.includes(id)))
    heir?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
  })
}

function keysOf(row: HTMLTableRowElement | null): readonly string[] {
  return row?.dataset['keys']?.split(' ') ?? []
}
