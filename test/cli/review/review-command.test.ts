import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { file, folder, plan, review } from './run-review.ts'

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

describe('ekb review', () => {
  test('ends with 2 where something is at or above the level, else with 0', async () => {
    expect(await review([plan('rename')])).toMatchObject({ code: 2, err: '' })
    expect(await review([plan('rename'), '--fail-on', 'critical'])).toMatchObject({ code: 0 })
    expect(await review([plan('interrupted'), '--fail-on', 'medium'])).toMatchObject({ code: 2 })
    expect(await review([plan('rename'), '--fail-on', 'never'])).toMatchObject({ code: 0 })
    expect(await review([plan('nothing'), '--fail-on', 'low'])).toMatchObject({ code: 0 })
  })

  test('reads stdin', async () => {
    const text = await readFile(plan('rename'), 'utf8')
    const head = 'API keys: 1 high, 1 medium · 1 key changes\n'
    for (const words of [[], ['-']]) {
      const { code, out } = await review(words, { stdin: bytes(text) })
      expect({ code, head: out.slice(0, head.length) }).toEqual({ code: 2, head })
    }
  })

  test('makes one report of several files', async () => {
    const { out } = await review([plan('rename'), plan('escalate')])
    expect(out).toMatch(/^API keys: 2 high, 2 medium · 2 keys change/)
  })

  test.each([
    [['/nowhere.json'], 'Could not read the plan /nowhere.json'],
    [['--config', '/nowhere.yaml', '-'], 'Could not read the configuration /nowhere.yaml'],
    [['--accept', '/nowhere.txt', '-'], 'Could not read the list of accepted findings /nowhere.txt'],
    [['-'], 'stdin is empty'],
    [['--format', 'pdf'], "Option '--format <format>' argument 'pdf' is invalid"],
    [['--fail-on', 'loud'], 'Allowed choices are critical, high, medium, low, never'],
    [['--now', 'soon'], 'It must be a date'],
    [['--name', 'a--b'], 'It must consist of'],
    [['--max-characters', '5'], 'It must be a whole number from 2000'],
    [['--'], 'There is no command after "--".'],
    [['terraform', 'plan'], 'There is no file terraform. To run a command, put "--" before it.'],
    [['a.json', '--', 'terraform', 'plan'], 'Give either files or a command after "--", not both.'],
    [['--', 'ls'], 'contain neither "plan" nor "preview"'],
    [['--', 'terragrunt', 'plan'], 'add -out=tfplan'],
    [['--', 'pulumi', 'up'], 'With Pulumi, only `preview` and `--preview-only` can be reviewed'],
  ])('%j reviews nothing, and says so with 1', async (words, problem) => {
    const { code, out, err } = await review(words)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(problem)
  })

  test('takes levels from a configuration, and the command line has the last word', async () => {
    const config = await file('c.yaml', 'fail_on: critical\nlevels: {EKB027: critical, EKB003: off}\n')
    const { code, out } = await review([plan('rename'), '--config', config])
    expect({ code, head: out.split('\n')[0] }).toEqual({
      code: 2,
      head: 'API keys: 1 critical · 1 key changes',
    })
    expect(await review([plan('rename'), '--config', config, '--fail-on', 'never'])).toMatchObject({
      code: 0,
    })
  })

  test('lets a scheduled run do what time decides, and nothing else', async () => {
    expect(await review([plan('rotate-due'), '--scheduled'])).toMatchObject({ code: 0 })
    expect(await review([plan('revoke')])).toMatchObject({ code: 0 })
    const { code, out } = await review([plan('revoke'), '--scheduled'])
    expect({ code, found: /EKB\d+ More than a scheduled rotation \(high\)/.test(out) }).toEqual({
      code: 2,
      found: true,
    })
  })

  test('what is accepted fails nothing', async () => {
    const { findings } = JSON.parse((await review([plan('rename'), '--format', 'json'])).out)
    const list = await file(
      'accepted.txt',
      `${findings[0].fingerprint} # until May\nekb003-0123456789abcdef\n`,
    )
    const { code, out } = await review([plan('rename'), '--accept', list])
    expect(code).toBe(0)
    expect(out).toMatch(/^API keys: 1 medium, 1 accepted · 1 key changes/)
    expect(out).toContain('remove them from the list:\n          ekb003-0123456789abcdef')
  })

  test('writes a file, and the text for the log', async () => {
    const output = join(await folder(), 'comment.md')
    const { out } = await review([
      plan('rename'),
      '--format',
      'markdown',
      '--output',
      output,
      '--name',
      'prod.eu',
    ])
    expect(await readFile(output, 'utf8')).toMatch(/^<!-- ekb review prod\.eu -->\n### API keys: 1 high/)
    expect(out).toMatch(/^API keys: 1 high/)
    expect(await review([plan('rename'), '--output', '/nowhere/x'])).toMatchObject({ code: 1 })
  })

  test('points at the block in the sources', async () => {
    const made = await folder()
    await writeFile(join(made, 'main.tf'), '# keys\n\nresource "ekb_api_key" "bot" {\n}\n')
    const { out } = await review([plan('rename'), '--format', 'sarif', '--source', made])
    // Outside of the working directory no host could show it.
    expect(out).not.toContain(made)
    expect(out).not.toContain('"startLine": 3')
    await mkdir('dist', { recursive: true })
    const inside = await mkdtemp(join(process.cwd(), 'dist/review-'))
    onTestFinished(() => rm(inside, { recursive: true }))
    await writeFile(join(inside, 'main.tf'), '# keys\n\nresource "ekb_api_key" "bot" {\n}\n')
    const { out: github } = await review([plan('rename'), '--format', 'github', '--source', inside])
    expect(github).toMatch(/^::error file=dist\/review-\w+\/main\.tf,line=3,title=EKB003/)
    const { out: gone } = await review([
      plan('provider-loses-its-key'),
      '--format',
      'sarif',
      '--source',
      inside,
    ])
    expect(gone).toMatch(/"uri": "dist\/review-\w+\/main\.tf"\s+\},\s+"region": \{\s+"startLine": 1\b/)
  })

  test('has colours on a terminal alone, and not where NO_COLOR says so', async () => {
    const screen = { columns: 70 }
    const marks = '\u001B['
    expect((await review([plan('rename')])).out).not.toContain(marks)
    expect((await review([plan('rename')], { screen, env: {} })).out).toContain(marks)
    expect((await review([plan('rename')], { screen, env: { NO_COLOR: '1' } })).out).not.toContain(marks)
    expect((await review([plan('rename')], { screen, env: { TERM: 'dumb' } })).out).not.toContain(marks)
  })
})
