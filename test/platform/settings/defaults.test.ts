import { expect, test } from 'vitest'
import { NEEDED_SETTINGS, SETTING_DEFAULTS } from '../../../src/platform/settings/defaults.ts'
import { resolveSettings } from '../../../src/platform/settings/index.ts'

test('exactly the settings that are said to be needed are asked for', () => {
  const { errors } = resolveSettings({}, {})
  expect(errors.map(({ path }) => path?.[0])).toEqual([...NEEDED_SETTINGS])
})

test('a default written down counts as much as none', () => {
  const given = { endpoint: 'https://ekb.example.com', api_key: 'a-key', api_secret: 'a-secret' }
  const { apiKeysPath: _, ...implied } = resolveSettings(given, {}).settings ?? {}
  const { apiKeysPath, ...written } = resolveSettings({ ...given, ...SETTING_DEFAULTS }, {}).settings ?? {}
  expect({ ...written, apiKey: null, apiSecret: null }).toEqual({ ...implied, apiKey: null, apiSecret: null })
  expect(apiKeysPath).toBe('/api/keys')
})
