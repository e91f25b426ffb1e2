import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageSchema } from '../../../src/pulumi/provider/schema/package-schema.ts'
import { release } from '../../../src/version.ts'
import { root } from '../../build/places.ts'
import { nodeManifest } from './node-manifest.ts'
import { readme } from './readme.ts'
import { type Files, LANGUAGES, type Language, runGenerators } from './run-generators.ts'

const FOLDERS: Readonly<Record<Language, string>> = {
  nodejs: 'packages/pulumi',
  python: 'packages/pulumi-python',
  go: 'packages/pulumi-go',
}

/** Pulumi's package schema and the SDKs that are made of it, by their paths from the root. */
export async function pulumiSdks(): Promise<Files> {
  const schema = `${JSON.stringify(packageSchema(release), null, 2)}\n`
  const license = await readFile(join(root, 'LICENSE'), 'utf8')
  const sdks = await runGenerators(schema)
  return new Map([
    [`${FOLDERS.nodejs}/schema.json`, schema],
    ...LANGUAGES.flatMap(language => complete(language, sdks[language], license)),
  ])
}

/** What the generators leave out: a page for readers, the licence, and how the compiled Node.js package is found. */
function complete(language: Language, generated: Files, license: string): [path: string, content: string][] {
  const files = new Map(generated).set('README.md', readme(language))
  const manifest = generated.get('package.json')
  // Go's folder belongs to the module above it, which has the licence.
  if (language !== 'go') files.set('LICENSE', license)
  if (language === 'nodejs' && manifest !== undefined) files.set('package.json', nodeManifest(manifest))
  return [...files].map(([path, content]) => [`${FOLDERS[language]}/${path}`, content])
}
