import { describe, expect, test } from 'vitest'
import { readCredentialsFile } from '../../../src/cli/instance/credentials-file.ts'
import { fileFor } from '../audit/run-audit.ts'

const read = (text: string, mode = 0o600, platform: NodeJS.Platform = 'linux') =>
  readCredentialsFile(fileFor('keys.env', text, mode), platform)

test('has one pair, a pair for each project, or both', async () => {
  expect(await read('EKB_API_KEY=a\nEKB_API_SECRET=b=\n')).toEqual({
    pair: { key: 'a', secret: 'b=' },
    ofProjects: new Map(),
  })
  const text = [
    '# all others',
    "export EKB_API_KEY='a'",
    ' EKB_API_SECRET = "b"',
    '',
    'EKB_PROJECT_ID=p1',
    'EKB_API_SECRET=d',
    'EKB_API_KEY=c',
    'EKB_PROJECT_ID=p2',
    'EKB_API_KEY=e',
    'EKB_API_SECRET=f',
  ]
  const both = {
    pair: { key: 'a', secret: 'b' },
    ofProjects: new Map([
      ['p1', { key: 'c', secret: 'd' }],
      ['p2', { key: 'e', secret: 'f' }],
    ]),
  }
  expect(await read(text.join('\n'))).toEqual(both)
  expect(await read(`\uFEFF${text.join('\r\n')}`)).toEqual(both)
  const { pair } = await read(text.slice(4).join('\n'))
  expect(pair).toBeUndefined()
})

test.each([0o640, 0o604, 0o644])('must not be readable by others: mode %i', async mode => {
  const text = 'EKB_API_KEY=a\nEKB_API_SECRET=b\n'
  await expect(read(text, mode)).rejects.toMatchObject({
    code: 'CREDENTIALS_FILE_OPEN',
    detail: expect.stringContaining(`0${mode.toString(8)}`),
  })
  expect(await read(text, mode, 'win32')).toMatchObject({ pair: { key: 'a' } })
})

describe('what is wrong with it is said by its line, and never quoted', () => {
  test.each([
    ['', 'the pair from line 1 on lacks EKB_API_KEY'],
    ['EKB_API_KEY=hidden', 'the pair from line 1 on lacks EKB_API_SECRET'],
    ['EKB_API_KEY=hidden\nhidden', 'line 2 sets none of the three'],
    ['EKB_API_KEY=hidden\nEKB_API_KEY=hidden', 'line 2 repeats EKB_API_KEY'],
    ['EKB_PROJECT_ID=p\nEKB_API_KEY=hidden', 'the pair from line 1 on lacks EKB_API_SECRET'],
    [
      'EKB_PROJECT_ID=p\nEKB_API_KEY=hidden\nEKB_API_SECRET=b\nEKB_PROJECT_ID=p\nEKB_API_KEY=a\nEKB_API_SECRET=b',
      'line 4 repeats a project',
    ],
  ])('%j', async (text, problem) => {
    const error = await read(text).catch((cause: Error) => cause)
    expect(error).toMatchObject({
      code: 'CREDENTIALS_FILE_INVALID',
      detail: expect.stringContaining(problem),
    })
    expect(`${error}`).not.toContain('hidden')
  })
})
