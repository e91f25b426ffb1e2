import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../../../scripts/build/places.ts'
import { legalFiles } from '../../../../scripts/generate/legal/notices.ts'

let notices: string

beforeAll(async () => {
  notices = (await legalFiles()).get('THIRD-PARTY-NOTICES.md') ?? ''
})

describe('the licence', () => {
  const packages = globSync('packages/*/{package.json,pyproject.toml,go.mod}', { cwd: root }).map(dirname)

  test('stands in each of the packages', () => {
    expect(packages.length).toBeGreaterThanOrEqual(6)
    const license = readFileSync(join(root, 'LICENSE'), 'utf8')
    for (const folder of packages) expect(readFileSync(join(root, folder, 'LICENSE'), 'utf8')).toBe(license)
  })
})

describe('the notices', () => {
  test.each([
    ['@msgpack/msgpack', 'terraform-provider-ekb'],
    ['hono', 'ekb'],
    ['yaml', 'ekb, action/review.mjs'],
    ['preact', "the emulator's page"],
  ])('name %s, what holds it, and its licence', (name, usedBy) => {
    const row = notices.split('\n').find(line => line.startsWith(`| ${name} |`))
    expect(row).toContain(usedBy)
    const version = row?.split(' | ')[1]
    const text = readFileSync(join(root, 'node_modules', name, licenseFile(name)), 'utf8').trim()
    expect(notices).toContain(`### ${name} ${version}\n\n\`\`\`\`text\n${text}`)
  })

  test('hold no package that is only used while developing', () => {
    expect(notices).not.toMatch(/^\| (vitest|typescript|ajv|playwright-core) \|/m)
  })

  test('say what runtime the executables contain', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules/bun/package.json'), 'utf8'))
    expect(notices).toContain(`the Bun runtime ${version} `)
    expect(notices).toContain('GNU LIBRARY GENERAL PUBLIC LICENSE')
  })
})

function licenseFile(name: string): string {
  const [file] = globSync('{license,LICENSE,LICENSE.md}', { cwd: join(root, 'node_modules', name) })
  if (file === undefined) throw new Error(`${name} has no licence`)
  return file
}
