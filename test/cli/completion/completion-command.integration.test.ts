import { describe, expect, test } from 'vitest'
import { runEkb } from '../ekb-process.ts'

/** What may stand in place of the last word, and whether the shell offers files as well. */
async function answerTo(...words: string[]): Promise<{ values: string[]; files: boolean }> {
  const { code, stdout, stderr } = await runEkb(['complete', '--', ...words])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const lines = stdout.trimEnd().split('\n')
  const directive = lines.pop()
  expect(directive).toMatch(/^:[04]$/)
  return { values: lines.map(line => line.split('\t')[0] ?? ''), files: directive === ':0' }
}

describe('the answer to a shell', () => {
  test('names the commands, each with one line about it', async () => {
    const { stdout } = await runEkb(['complete', '--', ''])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toContain('review\tshow what a plan does to each API key')
    expect(lines.every(line => /^([a-z]+\t.+|:4)$/.test(line))).toBe(true)
    expect((await answerTo('expl')).values).toEqual(['explain'])
  })

  test.each([
    [
      ['emulator', '--t'],
      ['--tls-key', '--tls-cert'],
    ],
    [
      ['review', '--fail-on', ''],
      ['critical', 'high', 'medium', 'low', 'never'],
    ],
    [['review', '--format=ma'], ['markdown']],
    [['doctor', '--ma'], ['--markdown']],
    [
      ['emulator', '--encoding', ''],
      ['none', 'gzip', 'br', 'deflate', 'zstd'],
    ],
    [['emulator', '--masked', '--paging', 'cur'], ['cursor']],
    [['explain', 'EKB003'], ['EKB003']],
    [['explain', 'REVIEW_INPUT_DAM'], ['REVIEW_INPUT_DAMAGED']],
    [
      ['completion', ''],
      ['zsh', 'bash', 'fish', 'powershell'],
    ],
    [['emulator', '--port', ''], []],
    [['nothing', ''], []],
  ])('to %j is %j', async (words, values) => {
    expect(await answerTo(...words)).toEqual({ values, files: false })
  })

  test.each([
    [['review', '']],
    [['review', 'plans/pr']],
    [['review', '--config', '']],
    [['review', '--source=mod']],
    [['doctor', '--capture', '']],
    [['emulator', '--card', '']],
    [['emulator', '--port', '8080', '--seed', '']],
    [['emulator', '--', 'terraform', '']],
    [['review', '--', 'terraform', 'plan', '-']],
  ])('to %j leaves files to the shell', async words => {
    expect(await answerTo(...words)).toEqual({ values: [], files: true })
  })
})

describe('ekb completion', () => {
  test.each([
    ['bash', 'complete -o default -F _ekb_complete ekb'],
    ['zsh', '#compdef ekb'],
    ['fish', 'complete -c ekb'],
    ['powershell', "Register-ArgumentCompleter -CommandName 'ekb'"],
  ])('prints the script for %s', async (shell, line) => {
    const { code, stdout, stderr } = await runEkb(['completion', shell])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(line)
  })

  test('knows no other shell', async () => {
    const { code, stdout, stderr } = await runEkb(['completion', 'tcsh'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Allowed choices are bash, zsh, fish, powershell.')
  })
})
