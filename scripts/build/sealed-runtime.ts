import { readFile, writeFile } from 'node:fs/promises'
import { CommandError } from '../command.ts'

/**
 * Names of variables that the runtime reads for itself: they start a debugger or other code before ours, make a
 * bare runtime of it, write profiles and caches, print what is sent, report crashes, change how it works. A provider
 * holds credentials and inherits its environment from a pipeline, so a shipped executable must not know them. They
 * are taken from all that stands in the runtime's file; none is listed here.
 */
const NAMES = [
  // Texts of their own, and texts that stand one behind the other without an end between them; but not in scripts,
  // and not in machine code.
  /(?<=[^\x80-\xff._"'`$\s([{<=,!])(?!(?:BUN|NODE)_ENV)(?:BUN|NODE)_[A-Z0-9_]{3,}/g,
  /(?<=\0)(?:JSC|LSQUIC|WTF)_[A-Za-z]\w+(?=\0)/g,
  /(?<=\0)(?:ICU_DATA|ICU_TIMEZONE_FILES_DIR)(?=\0)/g,
]

/** Where one name follows another one without an end between them. */
const WITHIN = /(?<=.)(?:BUN|NODE)_(?=[A-Z0-9]{2})/gs

/** The same in the runtime's own JavaScript. The bundler, which is in the runtime too, puts values for BUN_ENV and NODE_ENV. */
const IN_SCRIPTS = /(process\.env\.|Bun\.env\.)((?!(?:BUN|NODE)_ENV)(?:BUN|NODE)_[A-Z0-9_]+)/g
const IN_SCRIPTS_AS_TEXT = /(?<=")(?:BUN|NODE)_[A-Z0-9_]+(?=")/g

/**
 * Names that machine code puts together or compares piece by piece, as compilers for x86-64 write it: `BUN_JSC_`,
 * with which variables begin that set any option of the JavaScript engine, and `mimalloc_`, those of the allocator.
 */
const IN_CODE: readonly { readonly before: Buffer; readonly name: string; readonly becomes: number }[] = [
  // cmpb $'J', 4(%r14)
  { before: Buffer.from([0x41, 0x80, 0x7e, 0x04]), name: 'J', becomes: 0 },
  // movabs $'mimalloc', %r13; a name with "=" in it is no variable's
  { before: Buffer.from([0x49, 0xbd]), name: 'mimalloc', becomes: '='.charCodeAt(0) },
]

/** Names that are known to be in it. Where one is not found, a newer runtime keeps names in another way. */
const KNOWN = [
  'BUN_OPTIONS',
  'BUN_BE_BUN',
  'BUN_INSPECT',
  'BUN_BYTECODE_DIGEST_OUT',
  'BUN_CRASH_REPORT_URL',
  'NODE_DEBUG',
]

/** The names in a runtime that variables can have, and where the first byte of each one stands. */
export function runtimeVariables(runtime: Buffer): ReadonlyMap<string, readonly number[]> {
  // One byte is one character, so that places in the text are places in the file.
  const text = runtime.toString('latin1')
  const found = new Map<string, number[]>()
  const add = (name: string, at: number) => {
    const places = found.get(name)
    if (places === undefined) found.set(name, [at])
    else places.push(at)
  }
  for (const pattern of NAMES) {
    for (const { 0: run, index } of text.matchAll(pattern)) {
      const begins = [0, ...[...run.matchAll(WITHIN)].map(({ index }) => index)]
      for (const [place, begin] of begins.entries()) add(run.slice(begin, begins[place + 1]), index + begin)
    }
  }
  for (const { 0: name, index } of text.matchAll(IN_SCRIPTS_AS_TEXT)) add(name, index)
  return found
}

/**
 * Writes a copy of the runtime in which the first byte of each of these names is zero, so that no environment can
 * hold a variable of that name; in its JavaScript an empty object stands for the environment. Everything else stays
 * where it is. Fails when a known name is not found. Signing, where a platform wants it, is done when an entry is
 * compiled onto this copy.
 */
export async function sealRuntime(runtime: string, sealed: string): Promise<void> {
  let bytes = done.get(runtime)
  if (bytes === undefined) {
    bytes = seal(runtime)
    done.set(runtime, bytes)
  }
  await writeFile(sealed, await bytes, { mode: 0o755 })
}

/** One build compiles several entries onto the same runtime. */
const done = new Map<string, Promise<Buffer>>()

async function seal(runtime: string): Promise<Buffer> {
  const bytes = await readFile(runtime)
  const text = bytes.toString('latin1')
  const names = runtimeVariables(bytes)
  const scripts = [...text.matchAll(IN_SCRIPTS)]
  for (const name of KNOWN) {
    if (!names.has(name) && !scripts.some(([, , known]) => known === name)) {
      throw new CommandError(`the runtime ${runtime} has no ${name} in it to take out`)
    }
  }
  for (const at of [...names.values()].flat()) bytes[at] = 0
  for (const { 0: whole, 2: name = '', index } of scripts) {
    bytes.write(`({}).${name}`.padEnd(whole.length), index, 'latin1')
  }
  for (const { before, name, becomes } of IN_CODE) {
    const code = Buffer.concat([before, Buffer.from(name)])
    for (let at = bytes.indexOf(code); at >= 0; at = bytes.indexOf(code, at + 1)) {
      bytes[at + before.length] = becomes
    }
  }
  return bytes
}
