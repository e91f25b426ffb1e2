import { once } from 'node:events'
import { type ClientHttp2Session, connect } from 'node:http2'
import { status } from '@grpc/grpc-js'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { frame } from '../../../src/grpc/http2/frame.ts'
import { encode } from '../../../src/grpc/index.ts'
import { call, callDuplex, callStream, Echo, newSeen, startEcho } from '../echo-server.ts'

const MEBIBYTE = 1024 * 1024

describe('answers', () => {
  test('a unary call, and then many at once on one connection', async () => {
    const { client } = await startEcho(newSeen())
    const texts = Array.from({ length: 200 }, (_, i) => `text ${i} ü`)
    const answers = await Promise.all(texts.map(text => call(client, 'Unary', { text }).answer))
    expect(answers.map(({ text }) => text)).toEqual(texts)
  })

  test('messages of many MB, several at once, both ways', async () => {
    const { client } = await startEcho(newSeen())
    const data = Buffer.alloc(24 * MEBIBYTE, 'abc')
    const answers = await Promise.all([1, 2, 3].map(count => call(client, 'Unary', { data, count }).answer))
    for (const answer of answers) expect(data.equals(answer.data)).toBe(true)
  })

  test('an empty message', async () => {
    const { client } = await startEcho(newSeen())
    expect(await call(client, 'Unary', {}).answer).toMatchObject({ text: '', count: 0 })
  })

  test('a stream, of small answers and of large ones', async () => {
    const { client } = await startEcho(newSeen())
    const counts: number[] = []
    for await (const { count } of callStream(client, 'Times', { count: 500 })) counts.push(count)
    expect(counts).toEqual(Array.from({ length: 500 }, (_, i) => i + 1))
    let bytes = 0
    const large = callStream(client, 'Times', { count: 4, data: Buffer.alloc(6 * MEBIBYTE) })
    for await (const { data } of large) bytes += data.length
    expect(bytes).toBe(24 * MEBIBYTE)
  })

  test('a conversation, whose first answer comes before the first request', async () => {
    const { client } = await startEcho(newSeen())
    const talk = callDuplex(client, 'Talk')
    const [hello] = await once(talk, 'data')
    expect(hello.text).toBe('hello')
    talk.write({ text: 'a' })
    const [answer] = await once(talk, 'data')
    expect(answer.text).toBe('a')
    talk.end()
    const [ended] = await once(talk.resume(), 'status')
    expect(ended.code).toBe(status.OK)
  })
})

describe('failures', () => {
  test('a method that there is not: code 12, and the connection lives on', async () => {
    const { client } = await startEcho(newSeen())
    await expect(call(client, 'Missing', {}).answer).rejects.toMatchObject({
      code: status.UNIMPLEMENTED,
      details: 'there is no method /sample.Echo/Missing',
    })
    await expect(call(client, 'toString', {}).answer).rejects.toMatchObject({ code: status.UNIMPLEMENTED })
    expect(await call(client, 'Unary', { text: 'still here' }).answer).toMatchObject({ text: 'still here' })
  })

  test('what a handler throws, with its code and its words', async () => {
    const { client } = await startEcho(newSeen())
    const text = 'ü 100%\nnext "line"'
    await expect(call(client, 'Fails', { text }).answer).rejects.toMatchObject({
      code: status.UNKNOWN,
      details: text,
    })
    await expect(call(client, 'Fails', { text, count: 1 }).answer).rejects.toMatchObject({
      code: status.FAILED_PRECONDITION,
      details: text,
    })
  })

  test('words that are too many for a header are cut between two characters', async () => {
    const { client } = await startEcho(newSeen())
    for (const text of ['x'.repeat(100_000), '鍵'.repeat(100_000)]) {
      const { details } = await call(client, 'Fails', { text }).answer.catch(error => error)
      expect(details).toMatch(/^(x+|鍵+) \.\.\.$/)
      expect(details.length).toBeGreaterThan(400)
    }
    expect(await call(client, 'Unary', { text: 'still here' }).answer).toMatchObject({ text: 'still here' })
  })

  test('an error after some answers of a stream', async () => {
    const { client } = await startEcho(newSeen())
    const counts: number[] = []
    const stream = callStream(client, 'Times', { count: -2 })
    const read = async () => {
      for await (const { count } of stream) counts.push(count)
    }
    await expect(read()).rejects.toMatchObject({ code: status.NOT_FOUND, details: 'after the last' })
    expect(counts).toEqual([1, 2])
  })

  test('a message that is larger than the limit', async () => {
    const { client } = await startEcho(newSeen(), { maxMessageSize: 1000 })
    await expect(call(client, 'Unary', { data: Buffer.alloc(2 * MEBIBYTE) }).answer).rejects.toMatchObject({
      code: status.RESOURCE_EXHAUSTED,
      details: expect.stringContaining('larger than the limit of 1000 bytes'),
    })
    expect(await call(client, 'Unary', { text: 'small' }).answer).toMatchObject({ text: 'small' })
  })

  test('a deadline that passes: the call is told, its handler goes on and its answer is not delivered', async () => {
    const seen = newSeen()
    const { client, server } = await startEcho(seen)
    const held = call(client, 'Held', {}, new Date(Date.now() + 100))
    await expect(held.answer).rejects.toMatchObject({ code: status.DEADLINE_EXCEEDED })
    await vi.waitFor(() => expect(seen.calls[0]?.signal.aborted).toBe(true))
    seen.release()
    await server.drain()
    expect(seen.delivered).toEqual([false])
  })
})

describe('calls that end early', () => {
  test('a cancelled call aborts its signal; drain waits for its handler; nothing was delivered', async () => {
    const seen = newSeen()
    const { client, server } = await startEcho(seen)
    const held = call(client, 'Held', {})
    await vi.waitFor(() => expect(seen.calls).toHaveLength(1))
    held.cancel()
    await expect(held.answer).rejects.toMatchObject({ code: status.CANCELLED })
    await vi.waitFor(() => expect(seen.calls[0]?.signal.aborted).toBe(true))
    let drained = false
    const drain = server.drain().then(() => {
      drained = true
    })
    await call(client, 'Unary', {}).answer
    expect(drained).toBe(false)
    seen.release()
    await drain
    expect(seen.delivered.toSorted()).toEqual([false, true])
  })

  test('a lost connection is a cancelled call, and the server says when the last one is gone', async () => {
    const seen = newSeen()
    const onIdle = vi.fn()
    const { client, server } = await startEcho(seen, { onIdle })
    const held = call(client, 'Held', {})
    const lost = expect(held.answer).rejects.toBeDefined()
    await vi.waitFor(() => expect(seen.calls).toHaveLength(1))
    expect(onIdle).not.toHaveBeenCalled()
    client.close()
    held.cancel()
    await lost
    await vi.waitFor(() => expect(onIdle).toHaveBeenCalledOnce())
    seen.release()
    await server.drain()
    expect(seen.delivered).toEqual([false])
  })

  test('an answer that was sent is delivered; the calls of one connection share one object', async () => {
    const seen = newSeen()
    const { client, server } = await startEcho(seen)
    await call(client, 'Unary', {}).answer
    await call(client, 'Unary', {}).answer
    await server.drain()
    expect(seen.delivered).toEqual([true, true])
    expect(seen.calls[0]?.connection).toBe(seen.calls[1]?.connection)
  })
})

describe('requests that no gRPC client sends', () => {
  async function raw(path: string, headers: Record<string, string>, body: Uint8Array) {
    const session: ClientHttp2Session = connect('http://localhost', {
      createConnection: () => {
        const { connect: open } = process.getBuiltinModule('node:net')
        return open({ path })
      },
    })
    onTestFinished(() => session.destroy())
    const stream = session.request({
      ':method': 'POST',
      ':path': '/sample.Echo/Unary',
      'content-type': 'application/grpc',
      te: 'trailers',
      ...headers,
    })
    stream.end(body)
    const [response] = await once(stream, 'response')
    return response as Record<string, string | number>
  }

  const message = frame(encode(Echo, { text: 'a' }))

  test('a compressed message: code 12', async () => {
    const { path } = await startEcho(newSeen())
    const compressed = Buffer.from(message)
    compressed[0] = 1
    expect(await raw(path, { 'grpc-encoding': 'gzip' }, compressed)).toMatchObject({
      ':status': 200,
      'grpc-status': '12',
      'grpc-message': expect.stringContaining('compressed'),
    })
  })

  test.each([
    ['no message', Buffer.of(), '0 messages'],
    ['two messages', Buffer.concat([message, message]), '2 messages'],
    ['a message that is cut off', message.subarray(0, -1), 'ends inside a message'],
    ['bytes that are not the message', frame(Buffer.of(0x0a)), 'cut off'],
  ])('%s: code 13', async (_, body, words) => {
    const { path } = await startEcho(newSeen())
    const response = await raw(path, {}, body)
    expect(response['grpc-status']).toBe('13')
    expect(response['grpc-message']).toContain(words)
  })

  test('another content type or method: plain HTTP refusals', async () => {
    const { path } = await startEcho(newSeen())
    expect(await raw(path, { 'content-type': 'application/json' }, message)).toMatchObject({ ':status': 415 })
    expect(await raw(path, { ':method': 'PUT' }, message)).toMatchObject({ ':status': 405 })
  })
})
