import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSession, type Session } from './session.ts'

const never = new AbortController().signal
let folder = ''
let session: Session

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'ekb-session-')))
  session = await openSession({
    folder,
    notes: folder,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
  })
})

afterEach(async () => {
  await session[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const run = (script: string, more = {}) => session.run(script, { signal: never, ...more })

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a session', () => {
  test('keeps variables, functions and the folder from block to block', async () => {
    await run('export A=1\nB=2\nf() { echo "$A$B in $PWD"; }\nmkdir sub && cd sub')
    expect(session.folder).toBe(join(folder, 'sub'))
    expect(await run('f')).toEqual({ code: 0, output: `12 in ${join(folder, 'sub')}\n` })
  })

  test('collects stdout and stderr of one block in the order in which they came', async () => {
    await run('echo before')
    expect((await run('echo out; echo err >&2; echo out')).output).toBe('out\nerr\nout\n')
  })

  test.for([
    ['a command that fails', 'echo a\nfalse\necho b', 1, 'a\n'],
    ['a command that fails in a pipe', 'exit 3 | cat', 3, ''],
    ['an exit', 'exit 7', 7, ''],
    ['a signal', 'kill -9 $$', 137, ''],
  ] as const)('ends with %s', async ([, script, code, output]) => {
    expect(await run(script)).toEqual({ code, output })
    await expect(run('true')).rejects.toThrow('the session of this page is over')
  })

  test('ends with an unknown variable', async () => {
    const { code, output } = await run(': "$UNKNOWN"')
    expect(code).not.toBe(0)
    expect(output).toContain('unbound variable')
  })

  test('goes on behind a block that is to fail, and tells its exit code', async () => {
    expect(await run('echo a\nexit 2\necho b', { fails: true })).toEqual({ code: 2, output: 'a\n' })
    expect(await run('false\ntrue', { fails: true })).toEqual({ code: 1, output: '' })
    expect(await run('true', { fails: true })).toEqual({ code: 0, output: '' })
    expect(await run('echo on')).toEqual({ code: 0, output: 'on\n' })
  })

  test('a block that switches its own checks off does so for itself alone', async () => {
    await run('set +e\nfalse')
    expect((await run('false')).code).toBe(1)
  })

  test('stdin is empty, or what the reader types', async () => {
    expect((await run('cat')).output).toBe('')
    expect((await run('read -r a; read -r b; echo "$b$a"', { input: 'yes\nno\n' })).output).toBe('noyes\n')
  })

  test('a process in the background lives on in the next block, and ends with the page', async () => {
    const { output } = await run('sleep 300 & echo $!')
    const pid = Number(output)
    expect((await run(`kill -0 ${pid}`)).code).toBe(0)
    await session[Symbol.asyncDispose]()
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('a process that was detached ends with the page', async () => {
    await run(
      "setsid bash -c 'echo $$ > detached; exec sleep 300' & until [[ -s detached ]]; do sleep 0.05; done",
    )
    const pid = Number((await run('cat detached')).output)
    expect(isAlive(pid)).toBe(true)
    await session[Symbol.asyncDispose]()
    await expect.poll(() => isAlive(pid)).toBe(false)
  })

  test('a process that ignores the request to end is killed', async () => {
    const { output } = await run(
      'bash -c \'trap "" TERM; echo up > up; while :; do sleep 1; done\' & echo $!',
    )
    await run('until [[ -s up ]]; do sleep 0.05; done')
    await session[Symbol.asyncDispose]()
    await expect.poll(() => isAlive(Number(output))).toBe(false)
  })

  test('a block that takes too long is ended with all that it started', async () => {
    const ended = session.run('sleep 300 & echo $! > pid; wait', { signal: AbortSignal.timeout(500) })
    await expect(ended).rejects.toThrow('took too long')
    await expect(run('true')).rejects.toThrow('the session of this page is over')
  })
})
