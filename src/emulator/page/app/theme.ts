import { applyTheme, savedTheme } from './state/theme.ts'

// Runs before anything is painted, so that a chosen theme does not flash in late.
applyTheme(savedTheme())
