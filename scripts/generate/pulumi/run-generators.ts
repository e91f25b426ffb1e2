import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { runOrFail } from '../../command.ts'
import { install } from '../../engines/cache.ts'
import { pulumiSdkGenerator } from '../../engines/recipes/pulumi-sdk-generator.ts'

/** The languages of the SDKs, as Pulumi calls them. */
export const LANGUAGES = ['nodejs', 'python', 'go'] as const

export type Language = (typeof LANGUAGES)[number]

/** The files of an SDK by their paths from its root, with `/`. */
export type Files = ReadonlyMap<string, string>

/**
 * The SDKs of a package, as Pulumi's own generators make them. Their command is built at first use, which is
 * said and takes a minute on a cold Go build cache.
 *
 * @param schema the package schema as JSON
 * @throws CommandError where Go is missing, and with every problem that the schema has
 */
export async function runGenerators(schema: string): Promise<Readonly<Record<Language, Files>>> {
  const [version = ''] = pulumiSdkGenerator.versions
  const { path } = await install(pulumiSdkGenerator, version, {
    onBuild: () => console.log(`${pulumiSdkGenerator.name} is built, once ...`),
    onWait: pid => console.log(`process ${pid} is building ${pulumiSdkGenerator.name}, waiting ...`),
  })
  const folder = await mkdtemp(join(tmpdir(), 'ekb-sdks-'))
  try {
    const file = join(folder, 'schema.json')
    await writeFile(file, schema)
    await runOrFail(path, [...LANGUAGES.flatMap(language => [`-${language}`, join(folder, language)]), file])
    const sdks = LANGUAGES.map(async language => [language, await filesIn(join(folder, language))] as const)
    return Object.fromEntries(await Promise.all(sdks)) as Record<Language, Files>
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function filesIn(folder: string): Promise<Files> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const contents = files.map(
    async file => [relative(folder, file).replaceAll('\\', '/'), await readFile(file, 'utf8')] as const,
  )
  return new Map(await Promise.all(contents))
}
