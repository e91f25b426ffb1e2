import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { usePage } from './page-context.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
  readonly alert?: boolean
  /** Whether it asks something of the emulator, and says so where that does not answer. */
  readonly acts?: boolean
  /** Whether the element that had the focus will still be there afterwards. Default: yes. */
  readonly openerStays?: { readonly current: boolean }
}

/**
 * A modal dialog. The focus goes to its element with the attribute `data-first-focus`. The browser keeps the
 * focus inside while it is open and gives it back afterwards; where the element that had it is gone by then, it
 * goes to the element with the attribute `data-fallback-focus`.
 */
export function Dialog({ title, onClose, children, alert = false, acts = false, openerStays }: DialogProps) {
  const { live } = usePage()
  const element = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const dialog = element.current
    const opener = document.activeElement
    dialog?.showModal()
    dialog?.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true })
    return () => {
      dialog?.close()
      const stays = opener?.isConnected && openerStays?.current !== false
      if (opener instanceof HTMLElement && stays) opener.focus()
      else document.querySelector<HTMLElement>('[data-fallback-focus]')?.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      role={alert ? 'alertdialog' : 'dialog'}
      aria-labelledby={heading}
      onCancel={event => {
        event.preventDefault()
        onClose()
      }}
    >
      <header class="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="quiet icon-only" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="dialog-news" role="alert">
        {acts && !live ? (
          <p class="note">The emulator is not reachable. This page continues once it is back.</p>
        ) : null}
      </div>
      {children}
    </dialog>
  )
}
