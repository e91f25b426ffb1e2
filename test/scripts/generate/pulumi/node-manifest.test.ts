import { expect, test } from 'vitest'
import { nodeManifest } from '../../../../scripts/generate/pulumi/node-manifest.ts'

const GENERATED = {
  name: '@ekb/pulumi',
  version: '1.2.3',
  scripts: { build: 'tsc' },
  dependencies: { '@pulumi/pulumi': '^3.142.0' },
  devDependencies: { typescript: '^5.9.0' },
  pulumi: { resource: true, name: 'ekb', version: '1.2.3' },
}

test('what the generator says stays, and compiled code is found', () => {
  const manifest = JSON.parse(nodeManifest(JSON.stringify(GENERATED)))
  expect(manifest).toMatchObject({ ...GENERATED, scripts: expect.anything() })
  expect(manifest).toMatchObject({ main: 'bin/index.js', types: 'bin/index.d.ts', files: ['bin'] })
  expect(manifest.scripts.build).toMatch(/^tsc && /)
})
