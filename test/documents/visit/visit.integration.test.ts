import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Block } from '../page/block.ts'
import { readPage } from '../page/read-page.ts'
import { openSession, type Session } from '../session/session.ts'
import { Visit } from './visit.ts'
import { Walk } from './walk.ts'

let room = ''
let session: Session
let judged: string[]

beforeEach(async () => {
  room = await realpath(await mkdtemp(join(tmpdir(), 'ekb-visit-')))
  const folder = join(room, 'page')
  for (const made of [folder, join(room, 'home'), join(room, 'commands')]) await mkdir(made)
  const env = { PATH: `${process.env['PATH']}:${join(room, 'commands')}`, HOME: join(room, 'home') }
  session = await openSession({ folder, notes: room, env })
  judged = []
})

afterEach(async () => {
  await session[Symbol.asyncDispose]()
  await rm(room, { recursive: true, force: true })
})

/** Walks through a page that is put together from blocks, each with its info string and its text. */
function walk(...blocks: readonly (readonly [info: string, text: string])[]): Walk {
  const text = blocks.map(([info, text]) => `\`\`\`${info}\n${text}\n\`\`\`\n`).join('\n')
  const visit = new Visit({
    session,
    folder: join(room, 'page'),
    home: join(room, 'home'),
    commands: join(room, 'commands'),
    judge: {
      async judge(piece: Block) {
        judged.push(piece.text)
        if (piece.text.includes('wrong')) throw new Error('this piece is wrong')
      },
    },
    serve: async name => ({ SERVER: `the server ${name}` }),
    fresh: number => join(room, `page-${number}`),
  })
  return new Walk(readPage('page.md', text), visit)
}

const signal = new AbortController().signal

describe('a walk', () => {
  test('tells the shell how to reach a server that the reader has', async () => {
    await walk(
      ['hcl file=main.tf server=postgresql', 'a {}'],
      ['sh', 'echo "$SERVER"'],
      ['text output', 'the server postgresql'],
    ).go(signal)
  })

  test('writes, runs and compares, and counts what it did', async () => {
    const tally = await walk(
      ['hcl file=sub/main.tf', 'a {}'],
      ['hcl file=sub/main.tf append', 'b {}'],
      ['sh', 'cat sub/main.tf\necho done >&2'],
      ['text output', 'a {}\n...\ndone'],
      ['yaml', 'a: 1'],
      ['sh not-run="needs a Mac"', 'brew install ekb'],
    ).go(signal)
    expect(tally.lines('page.md')).toEqual([
      'page.md: 1 ran, 2 written and used, 1 compared, 0 planned, 1 parsed, 0 run by tests of their own, 1 not run',
      '  page.md:24 was not run: needs a Mac',
    ])
    expect(judged).toEqual(['a: 1'])
  })

  test.for([
    [
      'a block that fails',
      [['sh', 'echo before\nfalse']],
      /page\.md:1: .* exit code 1[\s\S]*It printed:\nbefore/,
    ],
    [
      'a block that does not fail as it should',
      [['sh fails', 'true']],
      /page\.md:1: .* code 0; it must fail/,
    ],
    [
      'another output',
      [
        ['sh', 'echo 1 to add'],
        ['text output', '2 to add'],
      ],
      /page\.md:5: the line "2 to add" did not come[\s\S]*1 to add/,
    ],
    ['a piece that is wrong', [['yaml', 'wrong']], /page\.md:1: this piece is wrong/],
    [
      'a command that nobody has',
      [['sh needs=no-such-command', 'true']],
      /no-such-command, which a page needs/,
    ],
    ['a command of ours', [['sh', 'ekb --version']], /page\.md:1: .* exit code 127/],
  ] as const)('ends with %s', async ([, blocks, message]) => {
    await expect(walk(...blocks, ['sh', 'true']).go(signal)).rejects.toThrow(message)
  })

  test('enters the folders that the page names, and new ones', async () => {
    await walk(
      ['sh cwd=bots', 'touch here'],
      ['sh', 'test -f here && cd ..'],
      ['sh cwd=bots', 'test -f here'],
      ['sh fresh', 'test -z "$(ls)" && pwd | grep page-1'],
      ['sh cwd=bots', 'test -z "$(ls)"'],
    ).go(signal)
    expect(session.folder).toBe(join(room, 'page-1/bots'))
  })

  test('a file of the home folder, and one from the folder of the shell', async () => {
    await walk(
      ['sh', 'mkdir sub && cd sub'],
      ['hcl file=~/.terraformrc', 'a {}'],
      ['hcl file=main.tf', 'b {}'],
      ['sh', 'cat ~/.terraformrc main.tf'],
    ).go(signal)
    expect(await readFile(join(room, 'home/.terraformrc'), 'utf8')).toBe('a {}\n')
    expect(await readFile(join(room, 'page/sub/main.tf'), 'utf8')).toBe('b {}\n')
  })

  test('types what the reader types', async () => {
    await walk(
      ['sh types="yes no"', 'read -r a; read -r b; echo "$b$a" | tee typed'],
      ['text output', 'noyes'],
    ).go(signal)
    expect(await readFile(join(room, 'page/typed'), 'utf8')).toBe('noyes\n')
  })

  test('can be interrupted, and goes on where it was', async () => {
    await writeFile(join(room, 'page/count'), '')
    const interrupted = walk(['sh', 'echo 1 >> count'], ['sh', 'echo 2 >> count'], ['sh', 'echo 3 >> count'])
    const count = () => readFile(join(room, 'page/count'), 'utf8')
    let steps = 0
    await interrupted.go(signal, () => steps++ === 2)
    expect(await count()).toBe('1\n2\n')
    await interrupted.go(signal)
    expect(await count()).toBe('1\n2\n3\n')
  })
})
