import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBody, readErrorBody } from '../../../src/platform/reader/index.ts'

const read = (body: unknown, type = 'application/json', redact = (text: string) => text) =>
  readErrorBody(readBody(typeof body === 'string' ? body : JSON.stringify(body), type), redact)

test('the envelope', () => {
  const error = {
    code: 'VALIDATION_ERROR',
    message: 'Not valid',
    invalid_fields: ['key_name', { field: 'key_type', message: 'unknown' }],
  }
  expect(read({ status_code: 400, error, detail: 'See the fields', error_id: 'e-1' })).toEqual({
    code: 'VALIDATION_ERROR',
    message: 'Not valid; See the fields; key_name; key_type: unknown',
    errorId: 'e-1',
  })
})

test('a detail in words', () => {
  expect(read({ detail: 'Not\n found' })).toEqual({ message: 'Not found' })
})

test('a list of problems, without the input that caused them', () => {
  const detail = [
    { loc: ['body', 'key_type', 0], msg: 'Input should be a type', type: 'enum', input: 'secret-input' },
    { loc: ['query', 'project_id'], msg: 'Field required', type: 'missing' },
  ]
  expect(read({ detail })).toEqual({
    message: 'body.key_type.0: Input should be a type; query.project_id: Field required',
  })
})

test('a page', () => {
  expect(read('<html><head><title>502 Bad\n Gateway</title></head></html>', 'text/html')).toEqual({
    message: 'an HTML page titled "502 Bad Gateway"',
  })
  expect(read('<html></html>', 'text/html')).toEqual({ message: 'an HTML page' })
})

test('a plain error text', () => {
  expect(read({ error: 'rate limited' })).toEqual({ message: 'rate limited' })
  expect(read({ message: 'no Route matched' })).toEqual({ message: 'no Route matched' })
})

test('a message is cut before it floods the screen', () => {
  expect(read({ detail: 'x'.repeat(5000) }).message).toHaveLength(600)
})

test('what is to be taken out goes before anything is cut', () => {
  const secret = 'a-value-that-nobody-may-see'
  const redact = (text: string) => text.replaceAll(secret, '(redacted)')
  for (const length of [55, 70, 580, 590]) {
    const words = `${'x '.repeat(length / 2)}${secret}`
    const page = read(`<html><title>${words}</title></html>`, 'text/html', redact)
    const error = read({ error: { code: words, message: words }, error_id: words }, undefined, redact)
    for (const text of [page.message, error.code, error.message, error.errorId]) {
      expect(text).not.toContain('a-v')
    }
  }
})

test('nothing that can be read', () => {
  expect(read('')).toEqual({})
  expect(read('upstream connect error', 'text/plain')).toEqual({})
  expect(read([])).toEqual({})
})

test('never fails, and is one line, whatever JSON it is given', () => {
  const anything = fc.jsonValue()
  fc.assert(
    fc.property(anything, anything, anything, (json, error, detail) => {
      for (const body of [
        json,
        { error, detail },
        { error: { code: error, message: detail, invalid_fields: json } },
      ]) {
        const { code = '', message = '', errorId = '' } = read(body)
        expect(code + message + errorId).not.toMatch(/[\r\n]/)
      }
    }),
  )
})
