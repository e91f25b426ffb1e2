import { expect, test } from 'vitest'
import { settingsFindings } from '../../../src/doctor/sections/settings.ts'
import { resolveSettings } from '../../../src/platform/index.ts'

const NEEDED = {
  EKB_ENDPOINT: 'https://ekb.example.com',
  EKB_API_KEY: 'the-key',
  EKB_API_SECRET: 'the-secret',
  EKB_PROJECT_ID: 'p1',
}

function notes(env: Record<string, string>): readonly string[] {
  return settingsFindings({}, env, resolveSettings({}, env))
    .filter(({ level }) => level === 'note')
    .map(({ text, remedy }) => `${text} ${remedy}`)
}

test.each([
  ['EKB_API_KEY', 'EKB_APIKEY'],
  ['EKB_API_KEY', 'ekb_api_key'],
  ['EKB_PROJECT_ID', 'EKB_PROJECT'],
  ['EKB_API_KEYS_PATH', 'EKB_API_KEY_PATH'],
])('%s misspelt as %s is a note', (meant, name) => {
  const { [meant as keyof typeof NEEDED]: _, ...env } = NEEDED
  expect(notes({ ...env, [name]: 'hush' })).toEqual([
    `ekb does not read the variable ${name}. If it is a setting, name it ${meant}.`,
  ])
})

test.each([
  { EKB_APIKEY: 'x' },
  { EKB_EMULATOR_PID: '1' },
  { EKB_RELEASE_URL: 'https://example.com' },
  { EKB_API_KEY_PATH: '' },
  { OTHER_API_KEYS_PAT: 'x' },
])('%j beside all that is needed is none', env => {
  expect(notes({ ...NEEDED, ...env })).toEqual([])
})
