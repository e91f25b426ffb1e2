import { describe, expect, test } from 'vitest'
import * as model from '../../../../src/keys/model/index.ts'
import { evaluate, referencesIn, text, Unreadable } from '../../../../src/review/judging/expression/index.ts'

const UNKNOWN_NAMES = () => undefined
/** Templates are written with `#` here: the linter takes the engine's own sign for a mistake. */
const written = (template: string) => template.replaceAll('#', '$')
const shown = (expression: string) => referencesIn(evaluate(written(`#{${expression}}`), UNKNOWN_NAMES))
const texts = (value: unknown, names: Readonly<Record<string, ReturnType<typeof text>>> = {}) => {
  const found = evaluate(typeof value === 'string' ? written(value) : value, path => names[path.join('.')])
  return { texts: found.texts, open: found.open }
}

const DEFINITIONS = [model.API_KEY, model.API_KEY_DATA, model.API_KEYS, model.AUTOMATOR_KEY]

describe.each(DEFINITIONS)('$kind $name', ({ kind, name, properties }) => {
  const object = `${kind === 'resource' ? '' : 'data.'}ekb_${name}.bot`

  test.each(Object.entries(properties as model.Properties))('%s', (attribute, { sensitive }) => {
    const reference = `${object}.${attribute}`
    expect(shown(reference)).toEqual(sensitive ? [reference] : [])
    expect(shown(`[for k, v in ${object} : v.${attribute}]`)).toEqual(
      sensitive ? [`${object}[*].${attribute}`] : [],
    )
  })
})

test.each([
  ['length(ekb_api_key.k)', []],
  ['length(ekb_api_key.k.key)', []],
  ['[for n, k in ekb_api_key.k : k.name]', []],
  ['[for n, k in ekb_api_key.k : n]', []],
  ['{ for n, k in ekb_api_key.k : n => k.fingerprint }', []],
  ['{ for key, val in ekb_api_key.k: key => val.secret }', ['ekb_api_key.k[*].secret']],
  ['[for k in ekb_api_key.k : k]', ['ekb_api_key.k[*]']],
  ['[for k in ekb_api_key.k : k["secret"]]', ['ekb_api_key.k[*]["secret"]']],
  ['ekb_api_key.k[*].fingerprint', []],
  ['ekb_api_key.k.*.key', ['ekb_api_key.k.*.key']],
  ['ekb_api_key.k["a"].fingerprint', []],
  ['ekb_api_key.k["a"]', ['ekb_api_key.k["a"]']],
  ['ekb_api_key.k.wiki', ['ekb_api_key.k.wiki']],
  ['values(ekb_api_key.k)[*].name', []],
  ['values(ekb_api_key.k)[*].key', ['ekb_api_key.k[*].key']],
  ['lookup(ekb_api_key.k, "secret", "")', ['ekb_api_key.k["secret"]']],
  ['nonsensitive(ekb_api_key.k.key)', ['ekb_api_key.k.key']],
  ['nonsensitive(sha256(ekb_api_key.k.key))', []],
  ['jsonencode(ekb_api_key.k)', ['ekb_api_key.k']],
  ['base64encode(ekb_api_key.k.key)', ['ekb_api_key.k.key']],
  ['provider::other::spell(ekb_api_key.k.key)', ['ekb_api_key.k.key']],
  ['ekb_api_key.k.key == "x" ? "same" : "other"', []],
  ['true ? ekb_api_key.k.key : ""', ['ekb_api_key.k.key']],
  ['{ a = { b = [ekb_api_key.k.key] } }', ['ekb_api_key.k.key']],
  ['{ a = ekb_api_key.k.key, b = 1 }.b', []],
  ['"x-#{upper("#{ekb_api_key.k.secret}")}"', ['ekb_api_key.k.secret']],
  ['#{ekb_api_key.k}["a"]', ['ekb_api_key.k["a"]']],
  ['ekb_rotating_api_key.r.current.key', ['ekb_rotating_api_key.r.current.key']],
  ['ekb_rotating_api_key.r.current', ['ekb_rotating_api_key.r.current']],
  ['aws_instance.x.key', []],
  ['"#{ekb_api_key.k.name}: #{length("a") + 1 >= 2 && !false}"', []],
])('%s shows %j', (expression, references) => {
  expect(shown(expression)).toEqual(references)
})

test('a text that is no expression shows nothing', () => {
  expect(
    referencesIn(
      evaluate(written('The key is in ekb_api_key.k.key, not in $#{ekb_api_key.k.key}.'), UNKNOWN_NAMES),
    ),
  ).toEqual([])
})

describe('the texts that something may be', () => {
  const privileged = { texts: ['privileged'], open: false }

  test.each([
    ['privileged', privileged],
    ['#{"privileged"}', privileged],
    [
      '#{true ? "privileged" : "locked_down_viewer"}',
      { texts: ['privileged', 'locked_down_viewer'], open: false },
    ],
    ['#{other.name ? "privileged" : other.name}', { texts: ['privileged'], open: true }],
    ['#{{ a = { type = "privileged" } }["a"].type}', privileged],
    ['#{[for k, v in { a = { type = "privileged" } } : v.type][0]}', privileged],
    ['#{lookup({ a = "privileged" }, "a", "x")}', { texts: ['privileged', 'x'], open: false }],
    ['#{other.name}', { texts: [], open: true }],
    ['a-#{other.name}', { texts: [], open: true }],
  ])('%s', (template, expected) => {
    expect(texts(template)).toEqual(expected)
  })

  test('through names', () => {
    expect(texts('acme-#{each.key}', { 'each.key': text('bot', 'wiki') })).toEqual({
      texts: ['acme-bot', 'acme-wiki'],
      open: false,
    })
    expect(
      texts('#{local.types.ci}', { 'local.types': evaluate({ ci: 'privileged' }, UNKNOWN_NAMES) }),
    ).toEqual(privileged)
  })
})

test.each(['#{', '#{a', '#{[for x of y]}', '%{ if x }y%{ endif }', `#{${'('.repeat(500)}1`, '#{<<EOT}'])(
  '%s is not read',
  template => {
    expect(() => evaluate(written(template), UNKNOWN_NAMES)).toThrow(Unreadable)
  },
)

test('the output of another stack is asked for by its five words, and no more', () => {
  const asked: string[] = []
  const resolve = (path: readonly string[]) => {
    asked.push(path.join('.'))
    return text('bot')
  }
  evaluate(written('#{data.terraform_remote_state.net.outputs.names.first}'), resolve)
  expect(asked).toEqual(['data.terraform_remote_state.net.outputs.names'])
})

test('the members of a set are the texts that are in it', () => {
  expect(texts('#{toset(["a", "b"])["b"]}')).toEqual({ texts: ['b'], open: false })
})

test('a member whose name is not known may be any', () => {
  const names = { 'local.n': text('known') }
  expect(texts(written('#{{ (local.n) = "a", (local.x) = "b" }["c"]}'), names).texts).toContain('b')
  const { members } = evaluate({ [written('#{local.x}')]: 'b' }, () => undefined)
  expect([...members.keys()]).toEqual(['*'])
})
