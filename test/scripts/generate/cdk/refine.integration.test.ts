import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateBindings } from '../../../../scripts/generate/cdk/bindings.ts'
import { FRAMEWORKS } from '../../../../scripts/generate/cdk/framework.ts'
import { refine, refineProvider } from '../../../../scripts/generate/cdk/refine.ts'
import { schemaJson } from '../../../../scripts/generate/cdk/schema-json.ts'
import type { Properties } from '../../../../src/keys/model/index.ts'
import { schemaOf } from '../../../../src/terraform/provider/schema-of.ts'

const PROPERTIES: Properties = {
  size: { type: 'string', input: 'required', oneOf: ['small', 'large'], description: 'How big. */' },
  weight: { type: 'string', output: true, description: 'How heavy.', absent: 'in space' },
}
const THING = { title: 'resource ekb_thing', description: 'A thing.\n\nIt is there.', properties: PROPERTIES }

describe.each(FRAMEWORKS)('bindings of $generator', framework => {
  let folder: string
  let text: string
  let provider: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ekb-refine-'))
    const schema = schemaOf(THING)
    const json = schemaJson('registry.terraform.io/ekb/ekb', {
      schema: { ...schema, attributes: {} },
      resources: { ekb_thing: { schema } as never },
      dataSources: {},
    })
    const bindings = await generateBindings(framework, json, folder)
    expect(bindings.map(({ name }) => name)).toEqual(['provider', 'thing'])
    provider = bindings[0]?.text ?? ''
    text = bindings[1]?.text ?? ''
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('hold nothing of this machine and no version', () => {
    expect([text, provider].join('\n')).not.toContain(folder)
    expect([text, provider].join('\n')).not.toMatch(/\d+\.\d+\.\d+/)
  })

  test('get the description of the class and of what it tells', () => {
    const refined = refine(text, THING)
    expect(refined).toMatch(
      /\/\*\*\n \* A thing\.\n \*\n \* It is there\.\n \*\n \* Docs at .*\n \*\/\nexport class Thing /,
    )
    expect(refined).toContain('   * How heavy. Null in space.\n   */\n  public get weight()')
  })

  test('get a type for the values that a property takes; a comment cannot be ended by a description', () => {
    const refined = refine(text, THING)
    expect(refined).toContain("/**\n * How big. *\\/\n */\nexport type ThingSize = 'small' | 'large';")
    expect(refined).toContain(`readonly size: ThingSize | ${framework.name}.IResolvable;`)
    expect(refined).toContain(`public set size(value: ThingSize | ${framework.name}.IResolvable)`)
    expect(refined).toContain('public get size(): string {')
  })

  test('that are not as expected are refused with the attribute', () => {
    expect(() => refine(text.replace('readonly size: string', 'readonly size: number'), THING)).toThrow(
      /^cdk: the generated binding is not as expected at attribute "size" of resource ekb_thing: /,
    )
    const more = { ...THING, properties: { ...PROPERTIES, colour: PROPERTIES['weight'] as never } }
    expect(() => refine(text, more)).toThrow(/ at attribute "colour" of resource ekb_thing: .* 0 times/)
    expect(() => refine(text.replaceAll('Represents a', 'Is a'), THING)).toThrow(/ at resource ekb_thing: /)
  })

  test('of the provider name a source for every engine, and versions', () => {
    const refined = refineProvider(
      provider,
      { title: 'provider', description: 'It.', properties: {} },
      '~> 0.1',
    )
    expect(refined).toContain("terraformProviderSource: 'ekb/ekb'")
    expect(refined).toContain("providerVersionConstraint: '~> 0.1'")
  })
})
