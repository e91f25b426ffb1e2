import { expect, test } from 'vitest'
import { Engine, Engines } from '../../../src/pulumi/plugin/engine.ts'
import { StubEngine } from './stub-engine.ts'

test('an engine is alive as long as something listens where it said', async () => {
  const stub = await StubEngine.start()
  const engine = new Engine(undefined)
  expect(await engine.isAlive()).toBe(false)
  engine.listensAt(stub.address)
  expect(await engine.isAlive()).toBe(true)
  stub.stop()
  await expect.poll(() => engine.isAlive()).toBe(false)
})

test.each(['nowhere at all', '127.0.0.1:99999'])('nothing lives at %j', async address => {
  expect(await new Engine(address).isAlive()).toBe(false)
})

test('an engine that moves is told at its new address', async () => {
  const [first, second] = [await StubEngine.start(), await StubEngine.start()]
  const engine = new Engine(first.address)
  await engine.take({ severity: 'info', message: 'one', urn: '' })
  engine.listensAt('')
  await engine.take({ severity: 'info', message: 'two', urn: '' })
  engine.listensAt(second.address)
  await engine.take({ severity: 'error', message: 'three', urn: 'urn:x' })
  expect(first.messages.map(({ message }) => message)).toEqual(['one', 'two'])
  expect(second.messages).toEqual([
    { severity: 3, message: 'three', urn: 'urn:x', streamid: 0, ephemeral: false },
  ])
})

test('every instance has an engine of its own', () => {
  const engines = new Engines('127.0.0.1:1')
  const [one, other] = [{}, {}]
  expect(engines.of(one)).toBe(engines.of(one))
  expect(engines.of(one)).not.toBe(engines.of(other))
})
