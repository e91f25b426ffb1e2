import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrFail } from '../../command.ts'
import type { Framework } from './framework.ts'
import type { SchemaJson } from './schema-json.ts'

/** The source of one resource, data source or provider: its file name without ending, and its text. */
export interface Binding {
  readonly name: string
  readonly text: string
}

/**
 * What a framework's own generator makes of a schema, as it is, one file for each type. `folder` is for its
 * files; it needs no network and no engine.
 */
export async function generateBindings(
  { generator }: Framework,
  schema: SchemaJson,
  folder: string,
): Promise<Binding[]> {
  const schemaFile = join(folder, 'schema.json')
  await mkdir(folder, { recursive: true })
  await writeFile(schemaFile, JSON.stringify(schema))
  await runOrFail(
    process.execPath,
    [join(import.meta.dirname, 'run-provider-generator.ts'), generator, schemaFile, folder],
    { env: { CHECKPOINT_DISABLE: '1', HOME: folder, PATH: '' } },
  )
  const provider = join(folder, 'providers', 'ekb')
  const types = (await readdir(provider, { withFileTypes: true })).filter(entry => entry.isDirectory())
  return Promise.all(
    types
      .map(({ name }) => name)
      .sort()
      .map(async name => ({ name, text: await readFile(join(provider, name, 'index.ts'), 'utf8') })),
  )
}
