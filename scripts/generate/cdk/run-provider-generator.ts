/**
 * Runs one framework's generator: `run-provider-generator.ts PACKAGE SCHEMA FOLDER`. It has a process of its
 * own because the generators look for engines on PATH and for updates on the network when they are loaded.
 */
import { readFile } from 'node:fs/promises'

interface ProviderGenerator {
  generateProviderBindingsFromSchema(folder: string, schema: unknown): Promise<void>
}

const [name = '', schema = '', folder = ''] = process.argv.slice(2)
const generator: ProviderGenerator = await import(name)
await generator.generateProviderBindingsFromSchema(folder, JSON.parse(await readFile(schema, 'utf8')))
