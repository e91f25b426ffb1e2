import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')

describe('CONTRIBUTING.md', () => {
  test('names files and folders that exist', () => {
    const paths = [...page.matchAll(/(?<![\w/.])(?:src|scripts|test|docs|examples|\.ci)\/[\w./*-]+/g)].map(
      ([path]) => path.replace(/[.,:]+$/, ''),
    )
    expect(paths.length).toBeGreaterThan(30)
    const isThere = (path: string) =>
      path.includes('*') ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path))
    expect(paths.filter(path => !isThere(path))).toEqual([])
  })

  test('names commands that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const named = [...page.matchAll(/\bnpm (?:run )?(?<name>start|test(?::\w+)?|(?<=run )[\w:]+)/g)].map(
      ({ groups }) => groups?.['name'] ?? '',
    )
    expect(new Set(named).size).toBeGreaterThan(5)
    expect(named.filter(name => !(name in scripts))).toEqual([])
  })
})

describe('decisions', () => {
  const files = globSync('docs/decisions/*.md', { cwd: root }).map(file => file.replaceAll('\\', '/'))

  test('each has a date and a status', () => {
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8')
      expect(text, file).toMatch(
        /^# .+\n\nDate: \d{4}-\d\d-\d\d\. Status: (accepted|superseded by \[.+\])\.\n\n\S/,
      )
    }
  })

  test('the list names each by its title and date', () => {
    const list = readFileSync(join(root, 'docs/decisions.md'), 'utf8')
    const lines = files.toSorted().map(file => {
      const [, title, date] = /^# (.+)\n\nDate: (\S+)\. /.exec(readFileSync(join(root, file), 'utf8')) ?? []
      const number = /\d+/.exec(file)?.[0]
      return `| [${number}](${file.slice('docs/'.length)}) | ${title} | ${date} |`
    })
    expect(list.split('\n').filter(line => line.startsWith('| ['))).toEqual(lines)
  })
})
