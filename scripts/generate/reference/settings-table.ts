import { defaultOf } from '../../../src/keys/model/index.ts'
import type { SettingsDefinition } from '../../../src/keys/model/settings.ts'
import { NEEDED_SETTINGS } from '../../../src/platform/settings/defaults.ts'
import { SETTING_VARIABLES, type SettingName } from '../../../src/platform/settings/names.ts'

/** The settings of the provider, where each can come from, and what counts without. */
export function settingsTable(settings: SettingsDefinition['properties']): string {
  const rows = (Object.keys(settings) as SettingName[]).map(
    name => `| \`${name}\` | \`${SETTING_VARIABLES[name]}\` | ${withoutIt(name, settings)} |`,
  )
  return ['| Argument | Environment variable | Default |', '|---|---|---|', ...rows].join('\n')
}

function withoutIt(name: SettingName, settings: SettingsDefinition['properties']): string {
  if (NEEDED_SETTINGS.has(name)) return 'none, must be set'
  return defaultOf(settings[name]) ?? 'none'
}
