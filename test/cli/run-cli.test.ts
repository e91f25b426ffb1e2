import { describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run-cli.ts'
import { version, versionLine } from '../../src/version.ts'

/** Runs the command in this process, with what it writes. */
async function inProcess(...words: string[]) {
  const written = { out: '', err: '' }
  const code = await runCli(words, {
    env: {},
    out: text => {
      written.out += text
    },
    err: text => {
      written.err += text
    },
  })
  return { code, ...written }
}

describe('ekb', () => {
  test('prints its version and its help on stdout', async () => {
    expect(await inProcess('--version')).toEqual({ code: 0, out: `ekb ${version}\n`, err: '' })
    const help = await inProcess('--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('emulator')
    expect(await inProcess('help', 'emulator')).toEqual(await inProcess('emulator', '--help'))
    expect((await inProcess('emulator', '--help')).out).toContain('--data <file>')
  })

  test('prints its version for programs as well', async () => {
    expect(await inProcess('version')).toEqual({ code: 0, out: `${versionLine('ekb')}\n`, err: '' })
    const { code, out } = await inProcess('version', '--format', 'json')
    expect({ code, ...JSON.parse(out) }).toEqual({ code: 0, name: 'ekb', version, commit: null })
  })

  test('without a word it shows its help and fails', async () => {
    const { code, out, err } = await inProcess()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Usage: ekb')
  })

  test.each([
    [['emulatr'], "Unknown command 'emulatr'. Did you mean emulator?", 'ekb --help'],
    [['emulator', '--prot', '3'], "Unknown option '--prot'. Did you mean --port?", 'ekb emulator --help'],
    [['emulator', '--port', 'x'], "argument 'x' is invalid. It must be a whole number from 0 to 65535.", ''],
    [['emulator', '--port', '65536'], 'It must be a whole number from 0 to 65535.', ''],
    [
      ['emulator', '--now', 'later'],
      "Option '--now <date>' argument 'later' is invalid. It must be a date",
      '',
    ],
    [['emulator', '--port'], "Option '--port <number>' argument missing.", ''],
    [['emulator', '--latency', '-5'], 'It must be a whole number from 0 to 3600000.', ''],
    [['emulator', 'foo'], 'Unexpected argument foo. Put a command after "--".', ''],
    [['emulator', 'foo', '--', 'true'], 'Unexpected argument foo', ''],
    [['emulator', '--'], 'There is no command after "--".', ''],
    [['emulator', '--tls-key', 'x'], '--tls-key and --tls-cert are only usable together', ''],
  ])('%j is refused with a clear message and exit code 2', async (words, problem, help) => {
    const { code, out, err } = await inProcess(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^error: The command line is not valid\n {2}/)
    expect(err).toContain(problem)
    expect(err).toContain(`Run \`${help}`)
    expect(err).toMatch(/ \(COMMAND_LINE_INVALID\)\n$/)
  })

  test.each([
    [
      ['--seed', '/nowhere/seed.yaml'],
      'error: Could not read the seed /nowhere/seed.yaml\n  The system reported ENOENT (there is no such file or folder).',
    ],
    [['--data', '/nowhere/keys.ndjson'], 'error: Could not write the data file /nowhere/keys.ndjson'],
    [['--tls-key', '/nowhere', '--tls-cert', '/nowhere'], 'error: Could not read the TLS key /nowhere'],
    [['--base-path', 'x'], 'error: The base path is not valid'],
    [['--host', '192.0.2.1'], 'error: The emulator cannot listen on 192.0.2.1, port 0'],
  ])('emulator %j fails with exit code 2 and without a stack', async (options, message) => {
    const { code, out, err } = await inProcess('emulator', ...options, '--', 'true')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toMatch(/ \([A-Z_]+\)\n$/)
    expect(err).not.toMatch(/\n\s+at /)
  })
})
