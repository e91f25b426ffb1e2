/** Writes the few forms of ASN.1's distinguished encoding (ITU-T X.690) that a certificate is made of. */

function tagged(tag: number, content: Uint8Array): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Uint8Array.of(tag, ...size), content])
}

export const sequence = (...items: readonly Uint8Array[]) => tagged(0x30, Buffer.concat(items))
export const set = (...items: readonly Uint8Array[]) => tagged(0x31, Buffer.concat(items))
export const octetString = (content: Uint8Array) => tagged(0x04, content)
export const utf8String = (text: string) => tagged(0x0c, Buffer.from(text, 'utf8'))
export const boolean = (value: boolean) => tagged(0x01, Uint8Array.of(value ? 0xff : 0))

/** A positive integer, from its bytes, the most significant first. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex(byte => byte !== 0)
  const significant = first < 0 ? Uint8Array.of(0) : bytes.subarray(first)
  return tagged(
    0x02,
    (significant[0] ?? 0) < 0x80 ? significant : Buffer.concat([Uint8Array.of(0), significant]),
  )
}

/** @param unused how many of the last byte's lowest bits are no part of the string. */
export function bitString(content: Uint8Array, unused = 0): Buffer {
  return tagged(0x03, Buffer.concat([Uint8Array.of(unused), content]))
}

/** @param identifier in dotted form, as in `1.2.840.10045.4.3.2`. */
export function objectIdentifier(identifier: string): Buffer {
  const [first = 0, second = 0, ...rest] = identifier.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap(arc => {
    const digits = [arc & 0x7f]
    for (let high = arc >>> 7; high > 0; high >>>= 7) digits.unshift((high & 0x7f) | 0x80)
    return digits
  })
  return tagged(0x06, Uint8Array.from(bytes))
}

/** A time to the second; RFC 5280 wants the short form up to 2049. */
export function time(date: Date): Buffer {
  const digits = `${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`
  return date.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(0x18, Buffer.from(digits))
}

/** @param implicit whether the content's own tag is replaced, as for a context-specific primitive. */
export function context(number: number, content: Uint8Array, implicit = false): Buffer {
  return tagged((implicit ? 0x80 : 0xa0) | number, content)
}
