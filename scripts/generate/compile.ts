import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { root } from '../build/places.ts'
import { CommandError, run } from '../command.ts'

/** Old enough a target for every Node that the frameworks and Pulumi run on. */
const OPTIONS = {
  target: 'ES2022',
  lib: ['ES2023'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  types: ['node'],
  strict: true,
  declaration: true,
  rewriteRelativeImportExtensions: true,
  skipLibCheck: true,
  noEmitOnError: true,
  newLine: 'lf',
}

/**
 * Compiles sources to what a package ships: CommonJS without comments, which are in the declarations.
 *
 * @param sources texts by path, such as `cdk/index.ts`
 * @param folder a folder that may be filled
 * @returns compiled texts by path, such as `cdk/index.js` and `cdk/index.d.ts`
 */
export async function compile(
  sources: ReadonlyMap<string, string>,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const source = join(folder, 'source')
  for (const [path, text] of sources) await put(join(source, path), text)
  await put(join(source, 'package.json'), '{ "type": "commonjs" }')
  await symlink(join(root, 'node_modules'), join(source, 'node_modules'), 'junction')
  const lib = join(folder, 'lib')
  await tsc(source, { ...OPTIONS, rootDir: '.', outDir: lib, emitDeclarationOnly: true })
  await tsc(source, { ...OPTIONS, rootDir: '.', outDir: lib, declaration: false, removeComments: true })
  const files = await readdir(lib, { recursive: true, withFileTypes: true })
  const paths = files.filter(file => file.isFile()).map(file => join(file.parentPath, file.name))
  const texts = paths.map(
    async path => [inside(lib, path), resolvable(await readFile(path, 'utf8'))] as const,
  )
  return new Map(await Promise.all(texts))
}

/** Declarations keep the ending of a source file in their imports; older compilers do not follow that. */
function resolvable(text: string): string {
  return text.replace(/(\bfrom '\.[^']*)\.ts'/g, "$1.js'")
}

async function tsc(folder: string, compilerOptions: Readonly<Record<string, unknown>>): Promise<void> {
  await put(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.ts'] }))
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false']
  const { code, stdout } = await run(process.execPath, args, { cwd: folder })
  if (code !== 0) throw new CommandError(`the package does not compile:\n${stdout}`)
}

function inside(folder: string, path: string): string {
  return path.slice(folder.length + 1).replaceAll('\\', '/')
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}
