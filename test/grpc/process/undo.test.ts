import { expect, test } from 'vitest'
import { Undo } from '../../../src/grpc/process/index.ts'

function recorded() {
  const events: string[] = []
  const undo = new Undo(error => events.push(`failed: ${(error as Error).message}`))
  const step = (name: string, failure?: string) =>
    undo.add(async () => {
      events.push(name)
      if (failure !== undefined) throw new Error(failure)
    })
  return { events, undo, step }
}

test('what was not delivered is undone, the last step first, each once', async () => {
  const { events, undo, step } = recorded()
  step('first')
  step('second')
  await undo.settle(false)
  await undo.settle(false)
  expect(events).toEqual(['second', 'first'])
})

test('what was delivered stays, unless something else was sent', async () => {
  const { events, undo, step } = recorded()
  step('first')
  await undo.settle(true)
  expect(events).toEqual([])
  undo.answerLost = true
  await undo.settle(true)
  expect(events).toEqual(['first'])
})

test('a step that fails is told of, and keeps no other from running', async () => {
  const { events, undo, step } = recorded()
  step('first')
  step('second', 'out of reach')
  expect(await undo.withdraw()).toBe(false)
  expect(events).toEqual(['second', 'failed: out of reach', 'first'])
})

test('withdrawing tells whether anything was undone', async () => {
  const { undo, step } = recorded()
  expect(await undo.withdraw()).toBe(false)
  step('first')
  expect(await undo.withdraw()).toBe(true)
  expect(await undo.withdraw()).toBe(false)
})
