import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { camelCase } from '../../../../src/core/messages/index.ts'
import {
  API_KEY,
  API_KEY_DATA,
  API_KEYS,
  AUTOMATOR_KEY,
  type Definition,
  type Properties,
  SETTINGS,
} from '../../../../src/keys/model/index.ts'
import * as examples from '../../../../src/pulumi/provider/schema/examples/index.ts'
import { packageSchema } from '../../../../src/pulumi/provider/schema/package-schema.ts'
import type { PropertySpec, PropertySpecs } from '../../../../src/pulumi/provider/schema/package-spec.ts'

const schema = packageSchema('1.2.3')
const apiKey = schema.resources['ekb:index:ApiKey']

const FUNCTIONS: Readonly<Record<string, Definition>> = {
  'ekb:index:getAutomatorKey': AUTOMATOR_KEY,
  'ekb:index:getApiKeys': API_KEYS,
  'ekb:index:getApiKey': API_KEY_DATA,
}

/** Everything in the schema that is an object, with its path. */
function* objects(value: unknown, path = '#'): Generator<[string, Readonly<Record<string, unknown>>]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [path, value as Readonly<Record<string, unknown>>]
  for (const [name, inner] of Object.entries(value)) yield* objects(inner, `${path}/${name}`)
}

/** Every map of properties in the schema, with its path. */
function propertyMaps(): [string, PropertySpecs][] {
  const names = ['properties', 'inputProperties', 'variables']
  return [...objects(schema)].flatMap(([path, object]) =>
    names
      .filter(name => name in object)
      .map((name): [string, PropertySpecs] => [`${path}/${name}`, object[name] as PropertySpecs]),
  )
}

function namesOf(properties: Properties, wanted: (property: Properties[string]) => boolean): string[] {
  return Object.entries(properties)
    .filter(([, property]) => wanted(property))
    .map(([name]) => camelCase(name))
    .sort()
}

function keysOf(specs: Readonly<Record<string, unknown>> | undefined): string[] {
  return Object.keys(specs ?? {}).sort()
}

describe('what the model says is there', () => {
  test('the resource takes every input and answers every property; its id is the engine’s own', () => {
    const { id: _, ...properties } = API_KEY.properties
    expect(keysOf(apiKey?.inputProperties)).toEqual(namesOf(properties, ({ input }) => input !== undefined))
    expect(keysOf(apiKey?.properties)).toEqual(namesOf(properties, () => true))
  })

  test('only the type of a key must be told: Pulumi makes names', () => {
    expect(apiKey?.requiredInputs).toEqual(['type'])
  })

  test.each(Object.entries(FUNCTIONS))('%s takes the inputs and answers the outputs', (token, definition) => {
    const { inputs, outputs } = schema.functions[token] ?? {}
    const { properties } = definition
    expect(keysOf(inputs?.properties)).toEqual(namesOf(properties, ({ input }) => input !== undefined))
    expect(keysOf(outputs?.properties)).toEqual(namesOf(properties, ({ output }) => output === true))
    expect(inputs?.required).toBeUndefined()
  })

  test('a listed key has every property of its own', () => {
    const listed = schema.types['ekb:index:ListedApiKey']
    const properties = listed !== undefined && 'properties' in listed ? listed.properties : {}
    expect(keysOf(properties)).toEqual(namesOf(API_KEYS.properties.keys.type.listOf, () => true))
  })

  test('the stack’s configuration and an explicit provider take every setting', () => {
    const settings = namesOf(SETTINGS.properties, () => true)
    expect(keysOf(schema.config.variables)).toEqual(settings)
    expect(keysOf(schema.provider.inputProperties)).toEqual(settings)
  })

  test('the type of a key is one of two values', () => {
    expect(schema.types['ekb:index:ApiKeyType']).toMatchObject({
      enum: [
        { name: 'Privileged', value: 'privileged' },
        { name: 'LockedDownViewer', value: 'locked_down_viewer' },
      ],
    })
    expect(apiKey?.inputProperties['type']).toMatchObject({ $ref: '#/types/ekb:index:ApiKeyType' })
  })

  test('existing keys are listed by what the platform lists them by', () => {
    const shared = ['name', 'namePrefix', 'olderThan', 'projectId']
    const { properties: keys } = apiKey?.listInputs ?? {}
    expect(keysOf(keys)).toEqual(['includeSystem', ...shared, 'search', 'type'])
    const { listInputs: rotating } = schema.resources['ekb:index:RotatingApiKey'] ?? {}
    expect(keysOf(rotating?.properties)).toEqual([...shared, 'type'])
  })

  test('a change of name, type or project is told to replace the key', () => {
    const replacing = Object.entries(apiKey?.inputProperties ?? {}).filter(
      ([, property]) => property.willReplaceOnChanges,
    )
    expect(replacing.map(([name]) => name).sort()).toEqual(['name', 'projectId', 'type'])
  })
})

describe('values', () => {
  const SENSITIVE = ['apiKey', 'apiSecret', 'key', 'secret']

  test.each(propertyMaps())('%s: what is secret says so, and nothing else does', (_, properties) => {
    const secret = Object.entries(properties).filter(([, property]) => property.secret === true)
    expect(secret.map(([name]) => name).sort()).toEqual(
      keysOf(properties).filter(name => SENSITIVE.includes(name)),
    )
  })

  // An SDK copies a default into the inputs, from where it goes into the state: a key of the environment too.
  test('nothing has a default, of the environment least of all', () => {
    const forbidden = ['default', 'defaultInfo', 'const', 'environment']
    const found = [...objects(schema)]
      .filter(([path]) => !path.endsWith('roperties'))
      .flatMap(([path, object]) => forbidden.filter(name => name in object).map(name => `${path}/${name}`))
    expect(found).toEqual([])
  })

  test('what may be absent is not promised', () => {
    expect([...(apiKey?.required ?? [])].sort()).toEqual([
      'deletionProtection',
      'keyPreview',
      'name',
      'projectId',
      'readyForRotation',
      'storeSecret',
      'type',
    ])
    expect(schema.functions['ekb:index:getApiKeys']?.outputs.required).toEqual(['projectId', 'keys'])
    const absent = ['createdAt', 'fingerprint', 'id', 'key']
    for (const [token, { outputs }] of Object.entries(schema.functions)) {
      expect([token, outputs.required?.filter(name => absent.includes(name))]).toEqual([token, []])
    }
  })
})

describe('words', () => {
  const texts = [...objects(schema)]
    .filter(([, { description }]) => typeof description === 'string')
    .map(([path, { description }]) => [path, String(description)] as const)

  test.each(propertyMaps())('%s: names are in camelCase', (_, properties) => {
    expect(Object.keys(properties).filter(name => !/^[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([])
  })

  test('every property is described', () => {
    const silent = propertyMaps().flatMap(([path, properties]) =>
      Object.entries<PropertySpec>(properties)
        .filter(([, { description }]) => description.length < 10)
        .map(([name]) => `${path}/${name}`),
    )
    expect(silent).toEqual([])
  })

  test('names in descriptions are Pulumi’s; what is left in snake case is a value', () => {
    const VALUES = ['locked_down_viewer', 'project_id']
    const found = texts.flatMap(([path, text]) =>
      (text.replaceAll(/```(?:python|sh)[\s\S]*?```/g, '').match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [])
        .filter(word => !VALUES.includes(word) && !word.startsWith('pulumi_'))
        .map(word => `${path}: ${word}`),
    )
    expect(found).toEqual([])
    // The one place that stays as it is: the placeholder in the path of the key endpoints.
    expect(texts.filter(([, text]) => /(?<!\{)project_id/.test(text.replace(/```[\s\S]*?```/g, '')))).toEqual(
      [],
    )
  })

  test('nothing of another engine is said', () => {
    const found = texts.filter(([, text]) =>
      /terraform|opentofu|data source|\bnull\b|\bplan\b|\bapply\b/i.test(
        text.replaceAll(/```[\s\S]*?```/g, ''),
      ),
    )
    expect(found).toEqual([])
  })
})

describe('examples', () => {
  test.each(Object.entries(examples))('%s: the YAML program names what the schema has', (_, { yaml }) => {
    const program = parse(yaml) as {
      resources?: Record<string, { type: string; properties: object }>
      variables?: Record<string, { 'fn::invoke': { function: string; arguments: object } }>
    }
    const token = (short: string) => short.replace('ekb:', 'ekb:index:')
    const uses = [
      ...Object.values(program.resources ?? {}).map(({ type, properties }) => ({
        given: properties,
        taken: schema.resources[token(type)]?.inputProperties,
      })),
      ...Object.values(program.variables ?? {}).map(({ 'fn::invoke': call }) => ({
        given: call.arguments,
        taken: schema.functions[token(call.function)]?.inputs.properties,
      })),
    ]
    expect(uses).not.toEqual([])
    for (const { given, taken } of uses)
      expect(keysOf(taken)).toEqual(expect.arrayContaining(Object.keys(given)))
  })
})

test('the SDKs carry the version of the schema', () => {
  expect(schema.version).toBe('1.2.3')
  for (const language of Object.values(schema.language)) expect(language['respectSchemaVersion']).toBe(true)
})
