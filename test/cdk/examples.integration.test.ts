import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { runOrFail } from '../../scripts/command.ts'

const EXAMPLES = [
  ['cdktf', 'service-keys', 'main.ts'],
  ['cdktn', 'service-keys', 'main.ts'],
  ['cdktn-migration', 'keys', 'before/main.ts'],
  ['cdktn-migration', 'keys', 'after/main.ts'],
] as const

// To accept a change: npx vitest run test/cdk/examples.integration.test.ts --update
test.each(EXAMPLES)('examples/%s, stack %s of %s', async (example, stack, program) => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-synth-')))
  try {
    await runOrFail(process.execPath, [join(root, 'examples', example, program)], { cwd: folder })
    const text = await readFile(join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), 'utf8')
    const snapshot = `${example}-${program.replace('/main', '').replace('.ts', '')}.snapshot`
    await expect(text.replaceAll(folder, '<folder>')).toMatchFileSnapshot(
      join(import.meta.dirname, 'snapshots', snapshot),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/** What the two examples have in common, word for word but for the name of the framework. */
const TWINS = [
  'service-keys.ts',
  'main.ts',
  'main.test.ts',
  'setup-jest.ts',
  'jest.config.js',
  'tsconfig.json',
]

test('the two examples, and the two sides of the migration, differ by the framework alone', async () => {
  const source = (path: string) => readFile(join(root, 'examples', path), 'utf8')
  for (const file of TWINS) {
    expect(await source(`cdktn/${file}`)).toBe((await source(`cdktf/${file}`)).replaceAll('cdktf', 'cdktn'))
  }
  expect(await source('cdktn-migration/after/main.ts')).toBe(
    (await source('cdktn-migration/before/main.ts')).replaceAll('cdktf', 'cdktn'),
  )
})
