import { expect, test } from 'vitest'
import { Compensation } from '../../../src/grpc/process/index.ts'

function recorded() {
  const events: string[] = []
  const compensation = new Compensation(error => events.push(`failed: ${(error as Error).message}`))
  const step = (name: string, failure?: string) =>
    compensation.add(async () => {
      events.push(name)
      if (failure !== undefined) throw new Error(failure)
    })
  return { events, compensation, step }
}

test('what was not delivered is undone, the last step first, each once', async () => {
  const { events, compensation, step } = recorded()
  step('first')
  step('second')
  await compensation.settle(false)
  await compensation.settle(false)
  expect(events).toEqual(['second', 'first'])
})

test('what was delivered stays, unless something else was sent', async () => {
  const { events, compensation, step } = recorded()
  step('first')
  await compensation.settle(true)
  expect(events).toEqual([])
  compensation.answerLost = true
  await compensation.settle(true)
  expect(events).toEqual(['first'])
})

test('a step that fails is told of, and keeps no other from running', async () => {
  const { events, compensation, step } = recorded()
  step('first')
  step('second', 'out of reach')
  expect(await compensation.withdraw()).toBe(false)
  expect(events).toEqual(['second', 'failed: out of reach', 'first'])
})

test('withdrawing tells whether anything was undone', async () => {
  const { compensation, step } = recorded()
  expect(await compensation.withdraw()).toBe(false)
  step('first')
  expect(await compensation.withdraw()).toBe(true)
  expect(await compensation.withdraw()).toBe(false)
})
