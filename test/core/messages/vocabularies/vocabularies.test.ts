import { describe, expect, test } from 'vitest'
import { KEY_ERRORS } from '../../../../src/core/messages/errors/key-errors.ts'
import { PLATFORM_ERRORS } from '../../../../src/core/messages/errors/platform-errors.ts'
import { ROTATING_ERRORS } from '../../../../src/core/messages/errors/rotating-errors.ts'
import { SETTING_ERRORS } from '../../../../src/core/messages/errors/setting-errors.ts'
import {
  CDK,
  camelCase,
  type MessageEntry,
  PULUMI,
  ROTATING_WARNINGS,
  say,
  TERRAFORM,
  WARNINGS,
} from '../../../../src/core/messages/index.ts'
import { DEFINITIONS, type Properties, propertyNames, SETTINGS } from '../../../../src/keys/model/index.ts'
import { SETTINGS_SCHEMA } from '../../../../src/review/config/settings-schema.ts'

/** Everything that can be said to who uses an engine; the other errors are those of the `ekb` command. */
const ENTRIES = Object.entries<MessageEntry>({
  ...SETTING_ERRORS,
  ...PLATFORM_ERRORS,
  ...KEY_ERRORS,
  ...ROTATING_ERRORS,
  ...WARNINGS,
  ...ROTATING_WARNINGS,
})

/** Words in snake case that are values on every engine, not names of attributes. */
const VALUES = [
  ...valuesOf(SETTINGS.properties),
  ...DEFINITIONS.flatMap(({ properties }) => valuesOf(properties)),
]

/** What everything of the provider that has a name is called. */
const NAMES = new Set([...Object.keys(SETTINGS.properties), ...propertyNames(DEFINITIONS)])

function valuesOf(properties: Properties): readonly string[] {
  return Object.values(properties).flatMap(({ oneOf = [] }) => oneOf)
}

function snakeCaseIn(text: string): string[] {
  return text.replace(/\{\w+\}/g, '').match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []
}

const OF_TERRAFORM =
  /terraform|tofu|\bdata source|\bblocks?\b|create_before_destroy|taint|\bstate rm\b|\bplan|(during|after) apply\b|apply again|(^|[^-])-target\b/i

const OF_PULUMI = /pulumi|deleteBeforeReplace|\bfunction\b|\bpreview\b|--target|this update|\b[a-z]+[A-Z]/

test('every name of the model is renamed where an engine writes names in its own way, and no value is', () => {
  for (const { name } of [PULUMI, CDK]) {
    expect([...NAMES].filter(word => name(word) !== camelCase(word))).toEqual([])
    expect(VALUES.filter(value => name(value) !== value)).toEqual([])
    expect(Object.keys(SETTINGS_SCHEMA).filter(setting => name(setting) !== setting)).toEqual([])
  }
})

describe.each(ENTRIES)('%s', (_, entry) => {
  test('names in snake case only what the provider has, and values', () => {
    const words = snakeCaseIn(`${entry.summary}. ${entry.detail}`)
    expect(words.filter(word => !NAMES.has(word) && !VALUES.includes(word))).toEqual([])
  })

  test('is said in the words of Pulumi', () => {
    const { summary, detail } = say(entry, {}, PULUMI)
    const text = `${summary}. ${detail}`
    expect(snakeCaseIn(text).filter(word => !VALUES.includes(word))).toEqual([])
    expect(text).not.toMatch(OF_TERRAFORM)
    expect(text).not.toMatch(/\{[A-Z_]+\}/)
  })

  test('is said in the words of Terraform', () => {
    const { summary, detail } = say(entry, {}, TERRAFORM)
    const text = `${summary}. ${detail}`
    expect(text.replace(/\{\w+\}/g, '')).not.toMatch(OF_PULUMI)
    expect(text).not.toMatch(/\{[A-Z_]+\}/)
  })
})
