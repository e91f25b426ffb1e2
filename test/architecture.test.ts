import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/**
 * The rooms of `src/` and the rooms that each may import from; the longest name that fits a file is its room.
 * Arrows go one way: engines -> keys -> platform -> core.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  platform: ['core'],
  grpc: [],
  keys: ['core', 'platform'],
  inventory: ['core', 'platform', 'keys'],
  adopt: ['core', 'platform', 'keys', 'inventory'],
  review: ['core', 'platform', 'keys'],
  audit: ['core', 'platform', 'keys', 'inventory', 'review'],
  cdk: ['review'],
  emulator: ['core', 'platform'],
  doctor: ['core', 'platform'],
  cli: [
    'core',
    'doctor',
    'emulator',
    'platform',
    'keys',
    'inventory',
    'review',
    'audit',
    'adopt',
    'version.ts',
  ],
  'terraform/plugin': ['grpc'],
  'terraform/provider': ['core', 'keys', 'inventory', 'platform', 'terraform/plugin'],
  terraform: ['core', 'keys', 'platform', 'terraform/plugin', 'terraform/provider', 'version.ts'],
  'pulumi/plugin': ['grpc'],
  'pulumi/provider': ['core', 'keys', 'inventory', 'platform', 'pulumi/plugin'],
  'pulumi/policy': ['review'],
  pulumi: ['core', 'keys', 'platform', 'pulumi/plugin', 'pulumi/provider', 'version.ts'],
  'version.ts': [],
}

/** Rooms that others could take as they are, or that decide without I/O: no package may come in. */
const WITHOUT_PACKAGES = [
  'core',
  'grpc',
  'keys',
  'inventory',
  'terraform/provider',
  'pulumi/plugin',
  'pulumi/provider',
]

/**
 * The rules of a review, and what they judge by: the guard of the CDKs and the policy pack ship every file that they
 * import, so nothing comes in that reads an input, and no package.
 */
const RULES = /^src\/review\/(rules|judging)\//
const FOR_RULES =
  /^src\/(review\/(rules|judging|model)\/|review\/safety\/hidden\.ts$|core\/messages\/(engine-text|template|vocabularies\/\w+)\.ts$|platform\/reader\/system-name\.ts$)/

/** A name that says nothing about what is in the file. */
const EMPTY_NAME = /(^|-)(utils?|helpers?|common|misc|manager)(-|$|\.)/

const MOST_LINES = 300
const MANY_LINES = 250

const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).map(file => file.replaceAll('\\', '/'))
const everything = globSync('{src,scripts,test,examples}/**/*.{ts,tsx,mjs}', {
  cwd: root,
  exclude: ['**/node_modules', '**/.terraform'],
})

/** The room of a file under `src/`, or undefined for a file that is in none. */
function roomOf(file: string): string | undefined {
  const inside = file.slice('src/'.length)
  return Object.keys(ROOMS)
    .filter(room => inside === room || inside.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
}

/**
 * What a source file imports, exports from, or names in `import('...')`: in single quotes, as the formatter
 * writes them. The programs that reference pages show have double ones.
 */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(?<target>[^'"\n]+)'/g)
  return [...found].map(match => match.groups?.['target'] ?? '')
}

/** The imported file, from the root, of a relative import. */
function resolve(file: string, target: string): string {
  return join(file, '..', target).replaceAll('\\', '/')
}

describe('rooms', () => {
  test('every source file is in a room', () => {
    expect(sources.filter(file => roomOf(file) === undefined)).toEqual([])
  })

  test('imports follow the arrows', () => {
    const wrong = sources.flatMap(file => {
      const room = roomOf(file) ?? ''
      return importsOf(file)
        .filter(target => target.startsWith('.') && target !== '../package.json')
        .map(target => roomOf(resolve(file, target)))
        .filter(other => other !== room && !ROOMS[room]?.includes(other ?? ''))
        .map(other => `${file} imports from ${other ?? 'outside src'}`)
    })
    expect(wrong).toEqual([])
  })

  test('rooms that stand on their own import no package', () => {
    const wrong = sources
      .filter(file => WITHOUT_PACKAGES.includes(roomOf(file) ?? ''))
      .flatMap(file =>
        importsOf(file)
          .filter(target => !target.startsWith('.') && !target.startsWith('node:'))
          .map(target => `${file} imports ${target}`),
      )
    expect(wrong).toEqual([])
  })
})

test('review rules import no package, and nothing that reads an input', () => {
  const wrong = sources
    .filter(file => RULES.test(file))
    .flatMap(file =>
      importsOf(file)
        .map(target => (target.startsWith('.') ? resolve(file, target) : target))
        .filter(target => !FOR_RULES.test(target))
        .map(target => `${file} imports ${target}`),
    )
  expect(wrong).toEqual([])
  expect(sources.filter(file => RULES.test(file)).length).toBeGreaterThan(40)
})

describe('files', () => {
  test('a name says what is in the file', () => {
    expect(everything.filter(file => EMPTY_NAME.test(basename(file)))).toEqual([])
    expect(sources.filter(file => file.split('/').some(part => EMPTY_NAME.test(part)))).toEqual([])
  })

  test(`a source file has at most ${MOST_LINES} lines`, ({ annotate }) => {
    const lengths = [...sources, ...everything.filter(file => file.startsWith('scripts'))].map(file => ({
      file,
      lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1,
    }))
    for (const { file, lines } of lengths) {
      if (lines > MANY_LINES) void annotate(`${file} has ${lines} lines: think of two files`, 'warning')
    }
    expect(lengths.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  })
})
