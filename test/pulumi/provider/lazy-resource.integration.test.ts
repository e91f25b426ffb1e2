import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')

/** Runs calls of a provider in a process of its own; answers the files and packages that were loaded. */
function loadedBy(calls: string): string[] {
  const program = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ resolve(name, context, next) { const found = next(name, context); loaded.push(found.url); return found } })
    const { createProvider } = await import('./src/pulumi/provider/provider.ts')
    const { SecretValue } = await import('./src/pulumi/plugin/value.ts')
    const context = { signal: new AbortController().signal, stop: new AbortController().signal, tell() {}, ifUndeliverable() {} }
    const provider = createProvider({
      version: '1.2.3', env: {}, clock: { now: () => new Date(), sleep: async () => {} }, remember() {},
      connect: async () => { throw new Error('nothing connects here') },
    })
    ${calls}
    console.log(JSON.stringify(loaded))
  `
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT })
  return JSON.parse(output.toString()) as string[]
}

const PACKAGE = /node_modules/
const CLIENT = /platform\/(client|transport\/)/
const RULES = /src\/keys\/(?!model\/)/

test('the schema is answered before any rule, setting or package is loaded', () => {
  const loaded = loadedBy('JSON.parse(await provider.schema())')
  expect(loaded.filter(url => /schema\/package-schema\.ts$/.test(url))).toHaveLength(1)
  expect(loaded.filter(url => PACKAGE.test(url) || CLIENT.test(url) || RULES.test(url))).toEqual([])
})

test('a check of configuration and inputs loads no client', () => {
  const loaded = loadedBy(`
    await provider.checkConfig({ endpoint: 'https://ekb.example' }, context)
    await provider.diffConfig({}, { projectId: 'p' }, context)
    await provider.resources['ekb:index:ApiKey'].check(
      { urn: 'urn:pulumi:s::p::ekb:index:ApiKey::bot', name: 'bot', olds: {}, news: { name: 'bot', type: 'privileged' }, randomSeed: new Uint8Array() },
      context,
    )
  `)
  expect(loaded.some(url => RULES.test(url))).toBe(true)
  expect(loaded.filter(url => PACKAGE.test(url) || CLIENT.test(url))).toEqual([])
})
