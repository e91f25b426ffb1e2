interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: unknown
  readonly devDependencies: unknown
  readonly pulumi: unknown
  readonly [more: string]: unknown
}

/** Copies the manifest beside the compiled code, where the generated code looks for the version of its plugin. */
const COPY_MANIFEST = `node -e "fs.copyFileSync('package.json', 'bin/package.json')"`

/**
 * The generated package.json, with what npm has to know of compiled code: Pulumi's generator leaves that to
 * whoever publishes.
 */
export function nodeManifest(generated: string): string {
  const { scripts, dependencies, devDependencies, pulumi, ...described } = JSON.parse(generated) as Manifest
  const manifest: Manifest = {
    ...described,
    main: 'bin/index.js',
    types: 'bin/index.d.ts',
    files: ['bin'],
    scripts: { ...scripts, build: `${scripts['build']} && ${COPY_MANIFEST}`, prepack: 'npm run build' },
    dependencies,
    devDependencies,
    pulumi,
  }
  return `${JSON.stringify(manifest, null, 4)}\n`
}
