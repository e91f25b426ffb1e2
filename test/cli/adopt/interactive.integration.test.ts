/** What docs/adopt.md says of the list of `--interactive`, on a real terminal. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { site } from '../audit/run-audit.ts'
import { ekbOnTerminal } from '../on-terminal.ts'

const KEYS = {
  projects: [
    {
      id: 'p1',
      keys: [
        { name: '\u202eturned\u200b', type: 'privileged' as const, age: '30d12h' },
        { name: `long ${'x'.repeat(200)}`, type: 'privileged' as const, age: '20d12h' },
        { name: 'wipe\u001b[2J', type: 'privileged' as const, age: '10d12h' },
        { name: 'plain', type: 'locked_down_viewer' as const, age: '2d12h' },
      ],
    },
  ],
}
const [DOWN, SPACE, ENTER, ESCAPE, CTRL_C] = ['\u001b[B', ' ', '\r', '\u001b', '\u0003']

const testOnTerminal = test.skipIf(process.platform === 'win32')

async function start() {
  const { emulator, env } = await site(KEYS)
  const folder = await mkdtemp(join(tmpdir(), 'ekb-interactive-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  /** Runs with these keys, one after the other. */
  const choose = async (...keys: readonly string[]) => {
    const ekb = ekbOnTerminal(`adopt --interactive --out '${folder}'`, env)
    await ekb.shows('plain')
    for (const key of keys) ekb.type(key)
    return { code: await ekb.exit, screen: ekb.screen() }
  }
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  const addresses = async () =>
    [...(await read('ekb-adopted.tf')).matchAll(/^resource "ekb_api_key" "(\w+)"/gm)].map(
      ([, label]) => label,
    )
  return { emulator, folder, choose, read, addresses }
}

testOnTerminal('what is ticked becomes a resource, the rest is offered again', async () => {
  const { choose, read, addresses } = await start()
  const first = await choose(DOWN, SPACE, ENTER)
  expect(first.code, first.screen).toBe(0)
  expect(await addresses()).toEqual(['turned', 'plain'])
  const skipped = await read('ekb-adopt-skipped.md')
  expect(skipped).toMatch(
    /`long x+`.*You did not choose it\. A later run with --interactive offers it again\./,
  )
  // Names do nothing to a terminal, and leave room for type and age.
  expect(first.screen).toContain('\\u{202e}turned\\u{200b} (privileged, 30 days old)')
  expect(first.screen).toMatch(/long x{10,60}… \(privileged, 20 days old\)/)
  expect(first.screen).toContain('plain (locked_down_viewer, 2 days old)')
  for (const harm of ['\u202e', '\u200b', '\u001b[2J']) expect(first.screen).not.toContain(harm)

  // Enter alone changes nothing that was decided.
  const before = [await read('ekb-adopted.tf'), await read('ekb-adopt.json')]
  expect(await choose(ENTER)).toMatchObject({ code: 0 })
  expect([await read('ekb-adopted.tf'), await read('ekb-adopt.json')]).toEqual(before)
  expect(await choose(DOWN, SPACE, ENTER)).toMatchObject({ code: 0 })
  expect(await addresses()).toHaveLength(3)
})

testOnTerminal.each([
  ['Ctrl-C', CTRL_C],
  ['Esc', ESCAPE],
])('%s writes nothing, and ends with 130', async (_, key) => {
  const { emulator, folder, choose } = await start()
  const { code, screen } = await choose(SPACE, key)
  expect({ code, files: await readdir(folder) }).toEqual({ code: 130, files: [] })
  // The cursor is there again.
  expect(screen.lastIndexOf('\u001b[?25h')).toBeGreaterThan(screen.lastIndexOf('\u001b[?25l'))
  expect(new Set(emulator.journal().map(({ method }) => method))).toEqual(new Set(['GET']))
})
