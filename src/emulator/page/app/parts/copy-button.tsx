import { useEffect, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

interface CopyButtonProps {
  /** What is copied, in words: "the key of teams-bot". */
  readonly what: string
  /** The text, or where to get it from. */
  readonly text: () => string | Promise<string>
  /** Hears the result. */
  readonly onDone: (message: string) => void
  /** The word beside the icon; without one, only a screen reader hears `what`. */
  readonly label?: string
  /** Gets the text where the browser gives no clipboard. */
  readonly onRefused?: (text: string) => void
}

const SHOWN_MS = 2000

/** Copies a text that may have to be fetched first, and says for a moment that it did. */
export function CopyButton({ what, text, onDone, label, onRefused }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    let value: string | undefined
    try {
      value = await text()
      await navigator.clipboard.writeText(value)
      setCopied(true)
      onDone(`Copied ${what}.`)
    } catch (error) {
      if (value === undefined) onDone(`Not copied: ${(error as Error).message}`)
      else if (onRefused === undefined) onDone('Not copied: the browser gives no access to the clipboard.')
      else onRefused(value)
    }
  }
  return (
    <button
      type="button"
      class={label === undefined ? 'quiet icon-only copy' : 'copy'}
      aria-label={label === undefined ? `Copy ${what}` : undefined}
      title={label === undefined ? `Copy ${what}` : undefined}
      data-copied={copied}
      onClick={copy}
    >
      <Icon name={copied ? 'check' : 'copy'} />
      {label === undefined ? null : copied ? 'Copied' : label}
    </button>
  )
}
