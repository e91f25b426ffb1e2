import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '../../../src')

/** What runs before the first answer of a process that an engine starts for the schema alone. */
const ROOTS = [
  'terraform/main.ts',
  'terraform/provider/provider.ts',
  'platform/real-parts.ts',
  'terraform/plugin/calls/get-provider-schema.ts',
]

/** The files that are loaded with these: not those of types alone, nor what is loaded later. */
function loadedWith(roots: readonly string[]): ReadonlySet<string> {
  const loaded = new Set<string>()
  const load = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    const text = readFileSync(join(src, file), 'utf8')
    for (const [, what = '', from = ''] of text.matchAll(
      /^(?:import|export)\s([^'";]*?)from\s'(\.[^']+)'/gms,
    )) {
      if (!isTypes(what)) load(relative(src, join(src, dirname(file), from)).replaceAll('\\', '/'))
    }
  }
  roots.forEach(load)
  return loaded
}

function isTypes(what: string): boolean {
  if (what.startsWith('type ')) return true
  const names = /^\{(.*)\}\s*$/s
    .exec(what)?.[1]
    ?.split(',')
    .filter(name => name.trim() !== '')
  return names?.every(name => name.trim().startsWith('type ')) ?? false
}

test('a process that is started for the schema loads no rules, no errors and no warnings', () => {
  const loaded = [...loadedWith(ROOTS)]
  // The test sees what is loaded at all.
  expect(loaded).toContain('keys/model/rotating-api-key.ts')
  expect(loaded).toContain('grpc/protobuf/message.ts')
  const rules =
    /^(core\/messages\/(errors\/|warnings|rotating-warnings|index)|keys\/(?!model\/|rotating\/tag\.ts)|inventory\/|platform\/client)/
  expect(loaded.filter(file => rules.test(file))).toEqual([])
})

test('a process that asks the platform loads no package unless there is a proxy', () => {
  const loaded = [
    ...loadedWith(['platform/client.ts', 'platform/transport/exchange.ts', 'platform/transport/agents.ts']),
  ]
  expect(loaded).toContain('platform/transport/receive.ts')
  const packages = loaded.flatMap(file => [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /^(?:import|export)\s[^'";]*?from\s'((?!\.|node:)[^']+)'/gms,
    ),
  ])
  expect(packages.map(([, name]) => name)).toEqual([])
})
