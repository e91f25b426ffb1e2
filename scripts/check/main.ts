import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../build/places.ts'

interface Step {
  readonly name: string
  /** A module of node_modules or of this repository, and its arguments. */
  readonly command: readonly [module: string, ...args: readonly string[]]
}

const COLORS = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`

const STEPS: readonly Step[] = [
  { name: 'types', command: ['node_modules/typescript/bin/tsc'] },
  {
    name: 'types of the page',
    command: ['node_modules/typescript/bin/tsc', '--project', 'src/emulator/page/app'],
  },
  {
    name: 'lint and format',
    command: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', COLORS, '.'],
  },
  { name: 'generated files', command: ['scripts/generate/main.ts', '--check'] },
  {
    name: 'architecture',
    command: ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', 'test/architecture.test.ts'],
  },
]

/** Runs every step, also after one has failed, and says which did. */
const failed = STEPS.filter(({ name, command: [module, ...args] }) => {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, [join(root, module), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  const took = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`check: ${name} ${status === 0 ? 'ok' : 'FAILED'} in ${took} s`)
  return status !== 0
})

if (failed.length > 0) {
  console.error(`check: ${failed.map(({ name }) => name).join(', ')} failed`)
  process.exitCode = 1
}
