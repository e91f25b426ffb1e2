import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from '../../../scripts/build/places.ts'
import { run } from '../../../scripts/command.ts'
import { findEngine } from '../../../scripts/engines/find.ts'

const WORKFLOWS = globSync('.github/workflows/*.yml', { cwd: root })
const ACTIONS = ['action.yml', 'setup/action.yml']
const DOCKERFILES = globSync('docker/*Dockerfile', { cwd: root })

/** Runs a linter of the engine cache; it is absent where nobody installed it. */
async function lint(name: string, files: readonly string[], skip: (note: string) => void): Promise<string> {
  const linter = await findEngine(name)
  if (linter === undefined) {
    const wanted = (process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',')
    if (wanted.includes(name)) throw new Error(`${name} is not there: npm run engines ${name}`)
    skip(`${name} is not there: npm run engines ${name}`)
  }
  const { code, stdout, stderr } = await run(linter?.path ?? '', files, { cwd: root })
  return code === 0 ? '' : `${stdout}${stderr}`
}

describe('workflows', () => {
  test('are right for actionlint', async context => {
    expect(WORKFLOWS).toHaveLength(2)
    expect(await lint('actionlint', WORKFLOWS, note => context.skip(note))).toBe('')
  })

  test.each([...WORKFLOWS, ...ACTIONS])('%s pins every action by its digest', file => {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, used] of text.matchAll(/^\s*-? ?uses:\s*(\S.*)$/gm)) {
      expect(used).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })

  test.each(WORKFLOWS)('%s takes no more rights than it needs', file => {
    const { permissions } = parse(readFileSync(join(root, file), 'utf8'))
    expect([{}, { contents: 'read' }]).toContainEqual(permissions)
  })

  test('run scripts of this repository that there are', () => {
    const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts
    const text = WORKFLOWS.map(file => readFileSync(join(root, file), 'utf8')).join('\n')
    const used = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '')
    expect(used.length).toBeGreaterThan(2)
    for (const name of used) expect(scripts).toHaveProperty([name])
  })
})

describe('images', () => {
  test('are right for hadolint', async context => {
    expect(DOCKERFILES).toHaveLength(2)
    expect(await lint('hadolint', DOCKERFILES, note => context.skip(note))).toBe('')
  })
})

test.each(globSync('examples/{compose,gitlab}/*.{yml,yaml}', { cwd: root }))('%s can be parsed', file => {
  expect(parse(readFileSync(join(root, file), 'utf8'))).toBeTypeOf('object')
})
