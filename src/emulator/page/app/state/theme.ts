import { recall, remember } from './memory.ts'

/** How the page is coloured; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** The theme that was chosen in this browser. */
export function savedTheme(): Theme {
  const saved = recall('theme')
  return THEMES.find(theme => theme === saved) ?? 'system'
}

/** Colours the page. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
}

/** Chooses, in this browser and from now on, what follows this theme in the round of three. */
export function switchTheme(theme: Theme): Theme {
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  remember('theme', next)
  applyTheme(next)
  return next
}
