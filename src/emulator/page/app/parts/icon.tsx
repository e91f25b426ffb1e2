const PATHS = {
  copy: 'M8 8V5.5A1.5 1.5 0 0 1 9.5 4h9A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H16M5.5 8h9A1.5 1.5 0 0 1 16 9.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 18.5v-9A1.5 1.5 0 0 1 5.5 8Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L20 20',
  lock: 'M7.5 11V8a4.5 4.5 0 0 1 9 0v3M6.5 11h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z',
  close: 'm6 6 12 12M18 6 6 18',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12.5V12l3 2',
  bolt: 'm13 4-7 9h5l-1 7 7-9h-5l1-7Z',
  list: 'M5 7h14M5 12h14M5 17h9',
  seed: 'M12 20v-8m0 0c0-4-2.5-6.5-7-7 0 4.5 2.5 7 7 7Zm0 2c0-3.5 2-5.5 6.5-6 0 4-2.5 6-6.5 6Z',
  reset: 'M5 12a7 7 0 1 0 2.2-5.1M5 5v4h4',
  download: 'M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M5 20h14',
  light:
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-12.5v1.5m0 14v1.5M3.5 12H5m14 0h1.5M6 6l1 1m10 10 1 1M18 6l-1 1M7 17l-1 1',
  dark: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z',
  system: 'M4.5 5h15a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM9 20h6m-3-4v4',
  up: 'm7 14 5-5 5 5',
  down: 'm7 10 5 5 5-5',
  right: 'm10 7 5 5-5 5',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing beside a word that says the same: screen readers pass over it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
