import { once } from 'node:events'
import { status } from '@grpc/grpc-js'
import { expect, test } from 'vitest'
import { type Action, UNKNOWN } from '../../../../src/terraform/plugin/index.ts'
import { featuredProvider } from '../featured-provider.ts'
import { serveCalls } from '../in-process.ts'
import { allOf, dynamic, type PluginClient } from '../plugin-host.ts'

const actionType = 'sample_say'

const serve = (action: Partial<Action>) => serveCalls(featuredProvider({ action }))

/** The events of an invocation; the types of the protocol allow no other than these two. */
async function invoke(client: PluginClient, config?: object): Promise<string[]> {
  const request = { actionType, ...(config && { config: dynamic({ ...config }) }) }
  const events = await allOf(client.stream('InvokeAction', request))
  return events.map(({ type }) => {
    if (type?.case === 'progress') return `progress: ${type.value.message}`
    if (type?.case !== 'completed') throw new Error('an event without a type crashes the engine')
    const found = type.value.diagnostics.map(({ severity, detail }) => `${severity} ${detail}`)
    return `completed: ${found.join(', ')}`
  })
}

test('an action tells its progress, then all that it has to say in one last event', async () => {
  const { client } = await serve({
    async *invoke({ text }) {
      yield { progress: `saying ${text} with hunter2` }
      yield { diagnostics: [{ severity: 'warning', summary: 'W', detail: 'hoarse' }] }
      yield { progress: 'said' }
      yield { diagnostics: [{ severity: 'error', summary: 'E', detail: 'too loud' }] }
    },
  })
  expect(await invoke(client, { text: 'hi' })).toEqual([
    'progress: saying hi with (secret)',
    'progress: said',
    'completed: WARNING hoarse, ERROR too loud',
  ])
})

test('progress arrives while the action runs', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { client } = await serve({
    async *invoke() {
      yield { progress: 'begun' }
      await promise
    },
  })
  const stream = client.stream('InvokeAction', { actionType })
  const [first] = await once(stream, 'data')
  expect(first).toEqual({ type: { case: 'progress', value: { message: 'begun' } } })
  resolve()
  const [last] = await once(stream, 'data')
  expect(last).toEqual({ type: { case: 'completed', value: { diagnostics: [] } } })
  await once(stream, 'end')
})

test('an action that throws completes with its words, beside what it had told', async () => {
  const { client } = await serve({
    async *invoke() {
      yield { diagnostics: [{ severity: 'warning', summary: 'W', detail: 'hoarse' }] }
      throw new Error('lost its voice')
    },
  })
  expect(await invoke(client)).toEqual(['completed: WARNING hoarse, ERROR lost its voice'])
})

test('an action that there is not completes with an error', async () => {
  const { client } = await serveCalls()
  expect(await invoke(client)).toEqual([expect.stringMatching(/^completed: ERROR .*no actions/)])
})

test('an engine that cancels ends the action', async () => {
  const seen = { returned: false, aborted: false }
  const { client, server } = await serve({
    async *invoke(_, { signal }) {
      try {
        for (;;) {
          yield { progress: 'x'.repeat(1000) }
          await new Promise(resolve => setImmediate(resolve))
        }
      } finally {
        seen.returned = true
        seen.aborted = signal.aborted
      }
    },
  })
  const stream = client.stream('InvokeAction', { actionType })
  const cancelled = once(stream, 'error').catch((error: unknown) => [error])
  await once(stream, 'data')
  stream.cancel()
  expect(await cancelled).toMatchObject([{ code: status.CANCELLED }])
  await server.drain()
  expect(seen).toEqual({ returned: true, aborted: true })
})

test('a cancelled action that throws is not a failure', async () => {
  const { client, server, logged } = await serve({
    async *invoke(_, { signal }) {
      yield { progress: 'begun' }
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    },
  })
  const stream = client.stream('InvokeAction', { actionType })
  const cancelled = once(stream, 'error').catch((error: unknown) => [error])
  await once(stream, 'data')
  stream.cancel()
  expect(await cancelled).toMatchObject([{ code: status.CANCELLED }])
  await server.drain()
  expect(logged).toMatchObject([expect.stringContaining('ended after the engine cancelled')])
})

test('a plan and a check say what they find, with values that are not known yet', async () => {
  const seen: unknown[] = []
  const finds = (detail: string) => async (config: unknown) => {
    seen.push(config)
    return { diagnostics: [{ severity: 'warning' as const, summary: 'W', detail, path: ['text'] }] }
  }
  const { client } = await serve({ validate: finds('checked'), plan: finds('planned') })
  const config = dynamic({ text: UNKNOWN })
  const attribute = { steps: [{ selector: { case: 'attributeName', value: 'text' } }] }
  expect((await client.call('ValidateActionConfig', { typeName: actionType, config })).diagnostics).toEqual([
    { severity: 'WARNING', summary: 'W', detail: 'checked', attribute },
  ])
  const planned = await client.call('PlanAction', { actionType, config })
  expect(planned).toEqual({
    diagnostics: [{ severity: 'WARNING', summary: 'W', detail: 'planned', attribute }],
    deferred: undefined,
  })
  await client.call('PlanAction', { actionType })
  expect(seen).toEqual([{ text: UNKNOWN }, { text: UNKNOWN }, { text: null }])
})
