import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERRORS } from '../../../src/core/messages/errors/registry.ts'
import { ROTATING_WARNINGS, WARNINGS } from '../../../src/core/messages/index.ts'
import { DEFINITIONS, propertyNames, SETTINGS } from '../../../src/keys/model/index.ts'
import { GUARD, POLICY_PACK, RULES, reviewAudience, wordsFor } from '../../../src/review/rules/index.ts'

const PROPERTIES = new Set([...propertyNames(DEFINITIONS), ...Object.keys(SETTINGS.properties)])
const TYPES = new Set(DEFINITIONS.map(({ kind, name }) => `${kind} ekb_${name}`))

/** Words of the engines, of the file that configures a review, and of others; of none of them the project decides. */
const OF_OTHERS = new Set(
  (
    'create_before_destroy lifecycle deleteBeforeReplace sensitive nonsensitive count for_each moved removed enabled ' +
    'import https http approved_privileged readers name pattern environment privileged locked_down_viewer true false test'
  ).split(' '),
)

const cli = join(import.meta.dirname, '../../../src/cli')
const COMMANDS = globSync('**/*.ts', { cwd: cli }).flatMap(file =>
  [...readFileSync(join(cli, file), 'utf8').matchAll(/\.command\('([a-z]+)/g)].map(([, name]) => name),
)

/** Everything that a person reads of rules, errors and warnings. */
const TEXTS: readonly (readonly [string, string])[] = [
  ...Object.entries(RULES).flatMap(([id, { why, remedy }]) =>
    [reviewAudience('terraform'), reviewAudience('pulumi'), POLICY_PACK, GUARD].flatMap(audience => [
      [`${id} why`, wordsFor(why, audience)] as const,
      [`${id} remedy`, wordsFor(remedy, audience)] as const,
    ]),
  ),
  ...Object.entries(ERRORS).map(([code, { summary, detail }]) => [code, `${summary}. ${detail}`] as const),
  ...Object.entries({ ...WARNINGS, ...ROTATING_WARNINGS }).map(
    ([name, { summary, detail }]) => [name, `${summary}. ${detail}`] as const,
  ),
]

describe.each(TEXTS)('%s', (_, text) => {
  test('names only kinds of resources that there are', () => {
    for (const [, type = ''] of text.matchAll(/\b(ekb_[a-z_]+)\b/g)) {
      expect(
        [...TYPES].filter(known => known.endsWith(` ${type}`)),
        type,
      ).not.toEqual([])
    }
    for (const [, type = ''] of text.matchAll(/`?(ekb_[a-z_]+)`? data source/g)) {
      expect(TYPES, type).toContain(`data source ${type}`)
    }
    const kinds = new Set<string>(DEFINITIONS.map(({ kind }) => kind))
    for (const kind of ['ephemeral resource', 'list resource']) {
      if (!kinds.has(kind)) expect(text).not.toContain(kind)
    }
  })

  test('names only commands that there are', () => {
    for (const [, command = ''] of text.matchAll(/`ekb ([a-z]+)/g)) expect(COMMANDS).toContain(command)
  })

  test('asks nobody for what the platform does not tell', () => {
    expect(text).not.toMatch(/last used|expire[sd]? on|disabled? the key/i)
  })
})

describe.each(Object.entries(RULES))('%s', (_, { why, remedy }) => {
  test('names only attributes that there are', () => {
    const said = [why, remedy].map(text => wordsFor(text, reviewAudience('terraform'))).join(' ')
    for (const [, name = ''] of said.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)) {
      const isKnown = PROPERTIES.has(name) || OF_OTHERS.has(name) || name.startsWith('ekb_')
      expect(isKnown, name).toBe(true)
    }
  })
})
