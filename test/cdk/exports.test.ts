import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/build/places.ts'
import { frameworks } from './frameworks.ts'

describe.each(frameworks)('the package for $name', ({ name, ekb }) => {
  test('has the class of every resource and data source', async () => {
    const index = await readFile(join(root, `packages/${name}/lib/bindings/index.js`), 'utf8')
    const files = [...index.matchAll(/["']\.\/(.+)\.js["']/g)].map(([, file = '']) => file)
    const classes = files
      .filter(file => file !== 'provider')
      .map(file => file.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()))
    expect(classes).toContain('RotatingApiKey')
    expect(Object.keys(ekb)).toEqual(expect.arrayContaining(classes))
  })
})
