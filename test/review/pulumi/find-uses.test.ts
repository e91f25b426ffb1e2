import { expect, test } from 'vitest'
import { findUses } from '../../../src/review/pulumi/find-uses.ts'
import type { PulumiStep } from '../../../src/review/pulumi/step.ts'
import { Guard, SensitiveValues } from '../../../src/review/safety/index.ts'

const KEY = 'urn:pulumi:prod::bots::ekb:index:RotatingApiKey::bot'
const STORE = 'urn:pulumi:prod::bots::aws:secretsmanager/secretVersion:SecretVersion::store'
const UNKNOWN = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'

/** What reads the key in these inputs, by the properties that depend on it. */
function written(inputs: object, ...dependent: readonly string[]) {
  const propertyDependencies = Object.fromEntries(dependent.map(name => [name, [KEY]]))
  const step: PulumiStep = {
    op: 'create',
    urn: STORE,
    type: 'aws:secretsmanager/secretVersion:SecretVersion',
    old: null,
    now: { inputs: { ...inputs }, propertyDependencies },
    replaceKeys: [],
    paths: [],
    differing: [],
  }
  return findUses([step], new Guard(new SensitiveValues()))(KEY).map(({ writtenOnce }) => writtenOnce)
}

test('a write-only property is sent again only if its version changes', () => {
  const secret = { secretStringWo: '[secret]' }
  const once = (version: string) => [{ argument: 'secretStringWo', version }]
  expect(written(secret, 'secretStringWo')).toEqual(once('missing'))
  expect(written({ ...secret, secretStringWoVersion: 1 }, 'secretStringWo')).toEqual(once('fixed'))
  expect(written({ ...secret, versionStages: 1 }, 'secretStringWo')).toEqual(once('missing'))
  const wired = { ...secret, secretStringWoVersion: 2 }
  expect(written(wired, 'secretStringWo', 'secretStringWoVersion')).toEqual([undefined])
  expect(written({ ...secret, secretStringWoVersion: UNKNOWN }, 'secretStringWo')).toEqual([undefined])
  expect(written({ secretString: '[secret]' }, 'secretString')).toEqual([undefined])
  expect(written({ Wo: '[secret]' }, 'Wo')).toEqual([undefined])
})
