import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FrameReader, frame } from '../../../src/grpc/http2/frame.ts'

test('messages come out whole, however their bytes are split', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
      (messages, sizes) => {
        const wire = Buffer.concat(messages.map(frame))
        const reader = new FrameReader(1000)
        const received: Buffer[] = []
        for (let start = 0, i = 0; start < wire.length; i++) {
          const size = sizes[i % sizes.length] ?? 1
          received.push(...reader.push(wire.subarray(start, start + size)))
          start += size
        }
        expect(received.map(message => [...message])).toEqual(messages.map(message => [...message]))
        expect(reader.pending).toBe(false)
      },
    ),
  )
})

test('the beginning of a message is pending', () => {
  const reader = new FrameReader(1000)
  expect(reader.push(frame(Buffer.of(1, 2, 3)).subarray(0, 6))).toEqual([])
  expect(reader.pending).toBe(true)
})

test('a message larger than the limit is refused before its bytes have come', () => {
  expect(() => new FrameReader(2).push(frame(Buffer.of(1, 2, 3)).subarray(0, 5))).toThrow(
    /3 bytes .* 2 bytes/,
  )
})
