import { expect, test } from 'vitest'
import { type ObjectValue, SecretValue, UNKNOWN } from '../../../src/pulumi/plugin/value.ts'
import { openProvider } from './support/provider.ts'

const OLD = {
  endpoint: 'https://a.example',
  apiKey: new SecretValue('old'),
  projectId: 'p1',
  version: '1.0.0',
}

test.each<[string, ObjectValue, [path: string, kind: string][]]>([
  ['nothing', OLD, []],
  ['nothing but the mark of a secret', { ...OLD, apiKey: 'old' }, []],
  ['the address', { ...OLD, endpoint: 'https://b.example' }, [['endpoint', 'update']]],
  ['the project', { ...OLD, projectId: 'p2' }, [['projectId', 'update']]],
  ['a credential', { ...OLD, apiKey: new SecretValue('new') }, [['apiKey', 'update']]],
  ['a version of the plugin', { ...OLD, version: '2.0.0' }, [['version', 'update']]],
  ['what came', { ...OLD, maxRetries: '3' }, [['maxRetries', 'add']]],
  ['what went', { ...OLD, projectId: null }, [['projectId', 'delete']]],
  ['what is not known yet', { ...OLD, endpoint: UNKNOWN }, [['endpoint', 'update']]],
  [
    'several',
    { apiKey: OLD.apiKey },
    [
      ['endpoint', 'delete'],
      ['projectId', 'delete'],
      ['version', 'delete'],
    ],
  ],
])('%s changed, and no key is replaced', async (_, news, expected) => {
  const { provider, context } = openProvider()
  const { changes } = await provider.diffConfig(OLD, news, context)
  expect(changes).toEqual(expected.map(([path, kind]) => ({ path, kind, replace: false, input: true })))
})
