import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import { dist } from '../../../scripts/build/places.ts'
import { run } from '../../../scripts/command.ts'

const required = (process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',')

let folder: string
let env: NodeJS.ProcessEnv

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ekb-shells-'))
  mkdirSync(join(folder, 'bin'))
  symlinkSync(join(dist, 'bin/ekb'), join(folder, 'bin/ekb'))
  writeFileSync(join(folder, 'plan.json'), '{}')
  env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder, TERM: 'dumb' }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the body with a real shell; one that is absent is a skipped test, or a failed one where it is required. */
function testInShell(shell: string, title: string, body: () => Promise<void>): void {
  test(`${shell}: ${title}`, async (context: TestContext) => {
    if ((await run('sh', ['-c', `command -v ${shell}`])).code !== 0) {
      const reason = `${shell} is not here: apt-get install ${shell}`
      if (required.includes(shell)) throw new Error(reason)
      context.skip(reason)
    }
    await body()
  })
}

/** What the shell's own script makes of a command line whose cursor is at its end. */
async function inBash(line: string): Promise<string[]> {
  // The words as bash splits them, with `=` and `:` as words of their own.
  const words = line.split(/ |(?<=[=:])|(?=[=:])/)
  const quoted = words.map(word => `'${word}'`).join(' ')
  const script = `source <(ekb completion bash); source <(ekb completion bash)
    COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _ekb_complete; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = await run('bash', ['--norc', '-uc', script], { cwd: folder, env })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(reply => reply !== '')
}

async function inFish(line: string): Promise<string[]> {
  const script = `ekb completion fish | source; complete --do-complete '${line}'`
  const { stdout } = await run('fish', ['--no-config', '-c', script], { cwd: folder, env })
  return stdout.split('\n').flatMap(reply => (reply === '' ? [] : [reply.split('\t')[0] ?? '']))
}

/** The screen of an interactive shell after these keys, then Enter. */
async function typed(command: string, keys: string): Promise<string> {
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder, env })
  let screen = ''
  child.stdout.on('data', chunk => {
    screen += chunk
  })
  child.stdin.end(`${keys}\nexit\n`)
  await once(child, 'close')
  return screen
}

/** Waits until zsh, which is asked to complete a command line in a terminal of its own, shows a text. */
function zshShows(line: string, text: string): void {
  const script = `
    zmodload zsh/zpty
    zpty shell zsh -f -i
    zpty -w shell 'PS1=; unset zle_bracketed_paste; autoload -Uz compinit; compinit -u -d ${folder}/zcompdump; source <(ekb completion zsh); print READY'
    zpty -r shell screen '*READY*READY*'
    zpty -w -n shell "${line}"$'\\t\\t'
    zpty -r shell screen '*${text}*'
    zpty -d shell`
  // What never comes ends the test by its time.
  execFileSync('zsh', ['-fc', script], { cwd: folder, env, timeout: 30_000 })
}

const CASES: readonly (readonly [line: string, replies: readonly string[]])[] = [
  ['ekb expl', ['explain']],
  ['ekb emulator --tls-', ['--tls-cert', '--tls-key']],
  ['ekb review --format s', ['sarif']],
  ['ekb emulator --encoding ', ['br', 'deflate', 'gzip', 'none', 'zstd']],
  ['ekb explain EKB00', Array.from({ length: 9 }, (_, index) => `EKB00${index + 1}`)],
]

describe('completion', () => {
  testInShell('bash', 'completes commands, options, values and codes', async () => {
    for (const [line, replies] of CASES) expect((await inBash(line)).sort()).toEqual(replies)
    expect(await inBash('ekb review --format=mark')).toEqual(['markdown'])
    expect((await inBash('ekb review --format=')).sort()).toContain('text')
  })

  testInShell('bash', 'completes files, and runs nothing of what is typed', async () => {
    const screen = await typed(
      'bash --norc -i',
      [
        'source <(ekb completion bash)',
        'echo one: ekb review pl\t',
        'ekb review pl\t --format js\t; echo two: $?',
        // Taken back again before Enter.
        'ekb review $(touch ran) \t\x15',
      ].join('\n'),
    )
    expect(screen).toContain('ekb review plan.json')
    expect(screen).toContain('--format json')
    expect((await run('bash', ['-c', 'test -e ran'], { cwd: folder })).code).toBe(1)
  })

  testInShell('fish', 'completes commands, options, values and codes', async () => {
    for (const [line, replies] of CASES) expect((await inFish(line)).sort()).toEqual(replies)
    expect(await inFish('ekb review pl')).toEqual(['plan.json'])
  })

  testInShell('bash', 'evaluates the variables of an emulator that is left running', async () => {
    const script = `eval "$(ekb emulator --detach)"; curl -s $EKB_ENDPOINT/__admin/clock; kill $EKB_EMULATOR_PID`
    const { stdout } = await run('bash', ['-c', script], { cwd: folder, env })
    expect(stdout).toContain('"frozen":false')
  })

  testInShell('fish', 'evaluates the variables of an emulator that is left running', async () => {
    const script = `ekb emulator --detach --shell fish 2>/dev/null | source
      curl -s $EKB_ENDPOINT/__admin/clock; kill $EKB_EMULATOR_PID`
    const { stdout } = await run('fish', ['--no-config', '-c', script], { cwd: folder, env })
    expect(stdout).toContain('"frozen":false')
  })

  testInShell('zsh', 'completes commands, options, values, codes and files', async () => {
    zshShows('ekb expl', 'ekb explain ')
    zshShows('ekb review --format s', '--format sarif ')
    zshShows('ekb review pl', 'plan.json')
    zshShows('ekb explain EKB00', 'EKB006  -- Key values in a local state file')
  })
})
