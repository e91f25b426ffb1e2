import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cacheRoot } from '../../../scripts/engines/cache.ts'

const run = promisify(execFile)

/** The first release whose protocol is 6.11. Its Go module carries the descriptor that its engine runs with. */
const MODULE = 'github.com/hashicorp/terraform'
const VERSION = 'v1.16.0-rc2'

/**
 * The published descriptor of tfplugin6 (a serialised FileDescriptorProto): from the project's cache, else
 * from the engine's Go module. Undefined where neither Go nor the module can be had.
 */
export async function publishedDescriptor(): Promise<Uint8Array | undefined> {
  const cached = join(dirname(cacheRoot()), 'tfplugin6', `${VERSION}.binpb`)
  if (existsSync(cached)) return readFile(cached)
  const directory = await downloadedModule()
  if (directory === undefined) return undefined
  const source = await readFile(join(directory, 'internal', 'tfplugin6', 'tfplugin6.pb.go'), 'utf8')
  const descriptor = rawDescriptor(source)
  await mkdir(dirname(cached), { recursive: true })
  const partial = `${cached}.${process.pid}`
  await writeFile(partial, descriptor)
  await rename(partial, cached)
  return descriptor
}

async function downloadedModule(): Promise<string | undefined> {
  // Outside of any module, whose file would have to name this one.
  const cwd = await mkdtemp(join(tmpdir(), 'descriptor-'))
  try {
    const { stdout } = await run('go', ['mod', 'download', '-json', `${MODULE}@${VERSION}`], { cwd })
    return (JSON.parse(stdout) as { Dir?: string }).Dir
  } catch {
    return undefined
  } finally {
    await rm(cwd, { recursive: true, force: true })
  }
}

/** The descriptor stands in generated Go code as one constant, a sum of string literals. */
function rawDescriptor(source: string): Uint8Array {
  const [, literals] =
    /const file_tfplugin6_proto_rawDesc = ""((?: \+\n\t"(?:[^"\\]|\\.)*")+)/.exec(source) ?? []
  if (literals === undefined) throw new Error(`${MODULE}@${VERSION} has its descriptor in another form`)
  const parts = [...literals.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, literal = '']) => unquoted(literal))
  return Buffer.concat(parts)
}

const ESCAPES: Record<string, number> = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11, '\\': 92, '"': 34 }

function unquoted(literal: string): Buffer {
  const parts = [...literal.matchAll(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\(.)|([^\\]+)/g)]
  return Buffer.concat(
    parts.map(([, hex, unit, escaped, text]) => {
      if (hex !== undefined) return Buffer.of(Number.parseInt(hex, 16))
      if (unit !== undefined) return Buffer.from(String.fromCharCode(Number.parseInt(unit, 16)))
      if (escaped === undefined) return Buffer.from(text ?? '')
      const byte = ESCAPES[escaped]
      if (byte === undefined) throw new Error(`the escape \\${escaped} is not known`)
      return Buffer.of(byte)
    }),
  )
}
