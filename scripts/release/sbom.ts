import { createHash } from 'node:crypto'
import { bundledPackages } from '../generate/legal/bundled-packages.ts'
import type { Edition } from './archives.ts'
import { REPOSITORY } from './names.ts'
import { RUNTIME_VERSION } from './platforms.ts'

/** What the executables are made of, as CycloneDX 1.6. The same release gives the same text. */
export async function billOfMaterials({ version, time }: Edition): Promise<string> {
  const packages = (await bundledPackages()).map(({ name, version: of, license, usedBy }) => ({
    type: 'library',
    'bom-ref': `pkg:npm/${encodeURIComponent(name)}@${of}`,
    name,
    version: of,
    licenses: [{ license: { id: license } }],
    purl: `pkg:npm/${name.replace('@', '%40')}@${of}`,
    properties: usedBy.map(value => ({ name: 'ekb:bundled-in', value })),
  }))
  const components = [
    ...packages,
    {
      type: 'platform',
      'bom-ref': `pkg:github/oven-sh/bun@bun-v${RUNTIME_VERSION}`,
      name: 'bun',
      version: RUNTIME_VERSION,
      licenses: [{ license: { id: 'MIT' } }],
      purl: `pkg:github/oven-sh/bun@bun-v${RUNTIME_VERSION}`,
    },
    {
      type: 'library',
      'bom-ref': 'pkg:deb/debian/glibc@2.36-8',
      name: 'glibc',
      version: '2.36-8',
      licenses: [{ license: { id: 'LGPL-2.1-or-later' } }],
      purl: 'pkg:deb/debian/glibc@2.36-8',
      properties: [{ name: 'ekb:bundled-in', value: 'archives for Linux' }],
    },
  ]
  const reference = `pkg:${REPOSITORY.replace('.com', '')}@v${version}`
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([version, components]))}`,
    version: 1,
    metadata: {
      timestamp: new Date(time * 1000).toISOString(),
      component: {
        type: 'application',
        'bom-ref': reference,
        name: 'ekb',
        version,
        licenses: [{ license: { id: 'MIT' } }],
        purl: reference,
      },
    },
    components,
    dependencies: [{ ref: reference, dependsOn: components.map(component => component['bom-ref']) }],
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}

/** A UUID of version 8 that the text alone decides. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
