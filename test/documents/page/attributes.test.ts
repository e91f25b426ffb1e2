import { describe, expect, test } from 'vitest'
import { readInfo } from './attributes.ts'

describe('readInfo', () => {
  test('reads the language, flags, and values with and without quotes', () => {
    const { language, attributes } = readInfo('hcl file=main.tf append cwd="a b"')
    expect(language).toBe('hcl')
    expect(attributes).toMatchObject({ file: 'main.tf', append: true, cwd: 'a b', fails: false })
  })

  test('reads lists', () => {
    expect(readInfo('hcl with=one,two').attributes.with).toEqual(['one', 'two'])
    expect(readInfo('sh needs="jq opa"').attributes.needs).toEqual(['jq', 'opa'])
  })

  test.for([
    ['sh fail', /"fail" is no attribute/],
    ['sh constructor', /"constructor" is no attribute/],
    ['sh not-run', /"not-run" needs a value/],
    ['sh not-run=""', /"not-run" needs a value/],
    ['sh not-run=" "', /"not-run" needs a value/],
    ['sh fails=yes', /"fails" takes no value/],
    ['sh fails fails', /"fails" stands there twice/],
    ['sh file="main.tf', /no attribute/],
    ['sh {.line}', /no attribute/],
  ] as const)('refuses %s', ([info, message]) => {
    expect(() => readInfo(info)).toThrow(message)
  })
})
