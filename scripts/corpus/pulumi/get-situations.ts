import { apiKey, existingApiKey, rotatingApiKey } from '../../../test/engines/harness/pulumi/program.ts'
import { bot, key } from './programs.ts'
import type { PulumiSituation } from './situation.ts'

const ops = apiKey({ name: 'ci-deployer', type: 'privileged', rotateAfter: '90d' })

/** A resource of the program that is managed in one run and only looked up, with `get`, in the other. */
export const GET_SITUATIONS: readonly PulumiSituation[] = [
  {
    name: 'pulumi-get-of-another',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied({ resources: { other: key('other'), ops } })
      const { id } = await stack.resource('other')
      await stack.write({ resources: { other: key('other'), ops: existingApiKey(id) } })
      await capture()
    },
  },
  {
    name: 'pulumi-get-of-its-own',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied({ resources: { other: key('other'), ops } })
      const { id } = await stack.resource('ops')
      await stack.write({ resources: { other: key('other'), ops: existingApiKey(id) } })
      await capture()
    },
  },
  {
    name: 'pulumi-get-of-its-own-by-name',
    stream: true,
    async run({ applied, stack, capture }) {
      const line = rotatingApiKey({ name: 'line', type: 'privileged', rotateAfter: '90d', overlap: '7d' })
      await applied({ resources: { other: key('other'), ops, line } })
      const current = (await stack.resource('line')).outputs['current'] as { readonly name: string }
      const { id } = await stack.resource('other')
      await stack.write({
        resources: {
          other: existingApiKey(id),
          ops: existingApiKey('name:ci-deployer'),
          line: { type: 'ekb:RotatingApiKey', get: { id: `name:${current.name}` } },
        },
      })
      await capture()
    },
  },
  {
    name: 'pulumi-get-managed',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied({ resources: { other: key('other') } })
      const { id } = await stack.resource('other')
      await applied({ resources: { other: key('other'), ops: existingApiKey(id) } })
      await stack.write({
        resources: { other: key('other'), ops: apiKey({ name: 'everything', type: 'privileged' }) },
      })
      await capture()
    },
  },
  {
    name: 'pulumi-get-retained',
    async run({ applied, stack, capture }) {
      const kept = key('bot', {}, { retainOnDelete: true })
      await applied({ resources: { other: key('other'), bot: kept } })
      const { id } = await stack.resource('other')
      await stack.write({ resources: { other: key('other'), bot: existingApiKey(id) } })
      await capture()
    },
  },
  {
    name: 'pulumi-get-elsewhere',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied({ resources: { first: key('first'), second: key('second') } })
      const ids = [(await stack.resource('first')).id, (await stack.resource('second')).id]
      const program = (id = '') => ({
        resources: { first: key('first'), second: key('second'), seen: existingApiKey(id) },
      })
      await applied(program(ids[0]))
      await stack.write(program(ids[1]))
      await capture()
    },
  },
  {
    name: 'pulumi-get-dropped',
    stream: true,
    async run({ applied, stack, capture }) {
      await applied(bot())
      const { id } = await stack.resource('bot')
      await applied({ resources: { bot: key('bot'), seen: existingApiKey(id) } })
      await stack.write(bot())
      await capture()
    },
  },
]
