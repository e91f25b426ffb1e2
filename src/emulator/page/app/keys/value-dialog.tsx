import type { PageKey } from '../../wire.ts'
import { Dialog } from '../parts/dialog.tsx'

interface ValueDialogProps {
  readonly subject: PageKey
  readonly value: string
  readonly onClose: () => void
}

/** Shows a key that the browser would not copy. */
export function ValueDialog({ subject, value, onClose }: ValueDialogProps) {
  return (
    <Dialog title="Copy this API key" onClose={onClose}>
      <div class="dialog-body">
        <p>
          The browser gives this page no access to the clipboard. Copy the key of{' '}
          <bdi class="name">{subject.name}</bdi> from here:
        </p>
        <input
          class="value-input"
          aria-label="API key"
          readOnly
          data-first-focus
          value={value}
          onFocus={event => event.currentTarget.select()}
        />
        <footer class="dialog-foot">
          <button type="button" class="primary" onClick={onClose}>
            Done
          </button>
        </footer>
      </div>
    </Dialog>
  )
}
