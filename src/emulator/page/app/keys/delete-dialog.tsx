import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PageKey } from '../../wire.ts'
import { Dialog } from '../parts/dialog.tsx'
import { usePage } from '../parts/page-context.ts'
import { TypeBadge } from '../parts/type-badge.tsx'
import { useBusy } from '../parts/use-busy.ts'

interface DeleteDialogProps {
  readonly subject: PageKey
  /** Whether somebody else deleted it while the question stood here. */
  readonly isGone: boolean
  readonly onClose: () => void
}

/** Asks whether a key shall go, naming it. */
export function DeleteDialog({ subject, isGone, onClose }: DeleteDialogProps) {
  const { server, live, say } = usePage()
  const { busy, refusal, run } = useBusy()
  const { id, name, type, preview } = subject
  const openerStays = useRef(true)
  openerStays.current = !isGone && openerStays.current
  const closer = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    // The button that may have had the focus is gone.
    if (isGone) closer.current?.focus()
  }, [isGone])
  const remove = async () => {
    if (!(await run(() => server.remove(id)))) return
    openerStays.current = false
    say(`Deleted ${name}.`)
    onClose()
  }
  return (
    <Dialog title="Delete this API key?" alert acts onClose={onClose} openerStays={openerStays}>
      <div class="dialog-body">
        <p class="subject">
          <bdi class="name">{name}</bdi> <TypeBadge type={type} /> <code>{preview}</code>
        </p>
        {isGone && !busy ? (
          <p>It is gone: somebody else deleted it a moment ago.</p>
        ) : (
          <p>
            Whatever uses this key is refused from this moment on. It cannot be undone; a new key gets another
            value.
          </p>
        )}
        {subject.exported ? (
          <p class="note">
            This is the key that the emulator printed as <code>EKB_API_KEY</code>: shells and pipelines that
            were pointed at it stop working too.
          </p>
        ) : null}
        {refusal === undefined || isGone ? null : (
          <p class="problem" role="alert">
            {refusal.message}
          </p>
        )}
        <footer class="dialog-foot">
          <button type="button" ref={closer} data-first-focus onClick={onClose}>
            {isGone ? 'Close' : 'Cancel'}
          </button>
          {isGone ? null : (
            <button type="button" class="danger" disabled={busy || !live} onClick={remove}>
              {busy ? 'Deleting…' : 'Delete API key'}
            </button>
          )}
        </footer>
      </div>
    </Dialog>
  )
}
