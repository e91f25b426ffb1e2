import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { CommandError, runOrFail } from '../command.ts'
import { root } from './places.ts'

const IMPORT = /(?<=\bfrom |\bimport\()['"]([^'"]+)\.ts['"]/g
const PACKAGE = /\bfrom ['"](?!\.)([^'"]+)['"]/

/**
 * The type declarations of a module and of all that they name, by their paths from its folder. Throws a
 * `CommandError` where they name a package: who installs ours does not have it.
 *
 * @param entry the module, from the root of the repository
 * @param scratch a folder that may be written to
 */
export async function declarationsOf(entry: string, scratch: string): Promise<ReadonlyMap<string, string>> {
  const config = join(scratch, 'tsconfig.json')
  await writeFile(config, JSON.stringify(configFor(entry, scratch)))
  await runOrFail(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', config])
  const found = new Map<string, string>()
  /** What other rooms declare stands below the module's folder as well, since nothing else is shipped. */
  const placeOf = (file: string) =>
    relative(dirname(entry), file)
      .replaceAll('\\', '/')
      .replace(/^(?:\.\.\/)+/, 'rooms/')
  const read = async (file: string): Promise<void> => {
    const path = placeOf(file)
    if (found.has(path)) return
    const text = await readFile(join(scratch, 'types', file), 'utf8')
    const foreign = PACKAGE.exec(text)?.[1]
    if (foreign !== undefined) throw new CommandError(`the types of ${entry} need ${foreign}, by ${file}`)
    // Compilers of others read no names that end as those of sources do.
    const named = (target: string) => join(dirname(file), target)
    found.set(
      path,
      text.replace(IMPORT, (_, target: string) => `'${between(path, placeOf(`${named(target)}.d.ts`))}'`),
    )
    for (const [, target = ''] of text.matchAll(IMPORT)) await read(`${named(target)}.d.ts`)
  }
  await read(entry.replace(/\.ts$/, '.d.ts'))
  return found
}

/** How the declarations at one path import those at another. */
function between(from: string, to: string): string {
  const path = relative(dirname(from), to)
    .replaceAll('\\', '/')
    .replace(/\.d\.ts$/, '.js')
  return path.startsWith('.') ? path : `./${path}`
}

function configFor(entry: string, scratch: string): object {
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: join(scratch, 'types'),
      typeRoots: [join(root, 'node_modules/@types')],
    },
    files: [join(root, entry), join(root, 'src/emulator/page/built-page.d.ts')],
    include: [],
  }
}
