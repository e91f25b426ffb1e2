import { Secret } from '../../core/secret.ts'

/** How a value is named where it must not be shown: `sha256:` and 16 hex digits. */
export function fingerprint(value: string): string {
  return `sha256:${new Secret(value).digest()}`
}

/** A value truncated as the platform's page shows it: `e4b0…1c2e`. */
export function preview(value: string): string {
  return `${value.slice(0, 4)}…${value.slice(-4)}`
}

const LOOKS_SECRET = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9+/]{43}=|[A-Za-z0-9_-]{32,}/gi

/** A text with everything in it that has the shape of a key or a secret replaced by its fingerprint. */
export function withoutValues(text: string): string {
  return text.replace(LOOKS_SECRET, fingerprint)
}

/** A percent-encoded path, likewise; a part that holds a value is shown decoded. */
export function pathWithoutValues(path: string): string {
  return path
    .split('/')
    .map(part => {
      const decoded = decodePart(part)
      const shown = withoutValues(decoded)
      return shown === decoded ? withoutValues(part) : shown
    })
    .join('/')
}

/** One part of a path without its percent-encoding; as it is where that is broken. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
