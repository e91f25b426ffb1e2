import type { PageKey } from '../../wire.ts'

/** The types of keys as people call them. */
export const TYPE_NAMES: Readonly<Record<PageKey['type'], string>> = {
  privileged: 'Privileged',
  locked_down_viewer: 'Locked-Down Viewer',
  system: 'System',
}

/** The badge beside a key's name. */
export function TypeBadge({ type }: { type: PageKey['type'] }) {
  return <span class={`badge ${type}`}>{TYPE_NAMES[type]}</span>
}
