/** What `--verify` does when somebody stops it, with a process of its own and real signals. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Secret } from '../../../src/core/secret.ts'
import { startEmulator } from '../../../src/emulator/index.ts'
import { hashedId } from '../../../src/keys/identity/identity.ts'
import { startEkb } from '../ekb-process.ts'

const VALUE = 'e4b00000-1c2d-4e3f-8a5b-6c7d8e9f0a1b'

/** Writes a plan with a value in it, says so, and goes on until it is told to stop. */
const ENGINE = `#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
const file = process.argv.find(word => word.startsWith('-out='))?.slice(5)
process.on('SIGTERM', () => process.exit(1))
writeFileSync(file, '${VALUE}')
writeFileSync('started', file)
setInterval(() => undefined, 1000)
`

test.skipIf(process.platform === 'win32')(
  'a run that is stopped leaves neither the plan nor files that nobody has verified',
  async () => {
    const emulator = await startEmulator({
      seed: { projects: [{ id: 'home', keys: [{ name: 'mine', type: 'privileged', key: VALUE }] }] },
    })
    onTestFinished(() => emulator.close())
    const folder = await mkdtemp(join(tmpdir(), 'ekb-verify-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const places = { bin: join(folder, 'bin'), out: join(folder, 'out'), temporary: join(folder, 'tmp') }
    for (const place of Object.values(places)) await mkdir(place)
    const { bin, out, temporary } = places
    await writeFile(join(bin, 'package.json'), '{"type":"module"}')
    await writeFile(join(bin, 'terraform'), ENGINE)
    await chmod(join(bin, 'terraform'), 0o755)
    const map = `{ "${hashedId(new Secret(VALUE))}": "ekb_api_key.chosen" }\n`
    await writeFile(join(out, 'ekb-adopt.json'), map)

    const ekb = startEkb(['adopt', '--verify', '--out', out], {
      PATH: [bin, process.env['PATH']].join(delimiter),
      TMPDIR: temporary,
      EKB_ENDPOINT: emulator.endpoint,
      EKB_API_KEY: emulator.apiKey,
      EKB_API_SECRET: emulator.apiSecret,
      EKB_PROJECT_ID: 'home',
    })
    const started = () => readFile(join(out, 'started'), 'utf8').catch(() => '')
    await expect.poll(started, { timeout: 20_000 }).toMatch(/tfplan$/)
    expect(await readFile(await started(), 'utf8')).toBe(VALUE)
    ekb.child.kill('SIGTERM')

    expect(await ekb.exit).toBe(1)
    expect(ekb.stderr()).toContain('ADOPT_ENGINE_FAILED')
    expect(await readdir(temporary)).toEqual([])
    expect((await readdir(out)).filter(name => name !== 'started').sort()).toEqual([
      'ekb-adopt-plan.txt.rejected',
      'ekb-adopt-skipped.md.rejected',
      'ekb-adopt.json',
      'ekb-adopt.json.rejected',
      'ekb-adopted.tf.rejected',
    ])
    expect(await readFile(join(out, 'ekb-adopt.json'), 'utf8')).toBe(map)
  },
  40_000,
)
