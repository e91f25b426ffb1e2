/** A generated Go file that has its descriptor in a form that is not known here. */
export class DescriptorFormError extends Error {
  override readonly name = 'DescriptorFormError'
}

/**
 * The descriptor in a Go file that `protoc-gen-go` wrote (a serialised FileDescriptorProto): one constant, which is a
 * sum of string literals.
 *
 * @param source the text of the file
 * @throws {DescriptorFormError} where there is none in this form
 */
export function rawDescriptor(source: string): Uint8Array {
  const [, literals] = /const file_\w+_rawDesc = ""((?: \+\n\t"(?:[^"\\]|\\.)*")+)/.exec(source) ?? []
  if (literals === undefined) throw new DescriptorFormError('the file has no descriptor of the known form')
  const parts = [...literals.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, literal = '']) => unquoted(literal))
  return Buffer.concat(parts)
}

const ESCAPES: Record<string, number> = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11, '\\': 92, '"': 34 }

function unquoted(literal: string): Buffer {
  const parts = [...literal.matchAll(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\(.)|([^\\]+)/g)]
  return Buffer.concat(
    parts.map(([, hex, unit, escaped, text]) => {
      if (hex !== undefined) return Buffer.of(Number.parseInt(hex, 16))
      if (unit !== undefined) return Buffer.from(String.fromCharCode(Number.parseInt(unit, 16)))
      if (escaped === undefined) return Buffer.from(text ?? '')
      const byte = ESCAPES[escaped]
      if (byte === undefined) throw new DescriptorFormError(`the escape \\${escaped} is not known`)
      return Buffer.of(byte)
    }),
  )
}
