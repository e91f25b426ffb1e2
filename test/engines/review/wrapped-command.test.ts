import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../../src/cli/run-cli.ts'
import { runEkb } from '../../cli/ekb-process.ts'
import {
  apiKey,
  CREATE_FIRST,
  describeEngines,
  emulatorFor,
  HEADER,
  openWorkspace,
  settingsOf,
} from '../harness/index.ts'

const bot = (more: string) =>
  HEADER + apiKey('bot', { name: 'teams-bot', type: 'locked_down_viewer', rotate_after: '90d' }, more)

describeEngines('ekb review -- plan', undefined, engine => {
  test('plans, and says in words what happens to the key', async () => {
    const emulator = await emulatorFor({ clock: { now: '2026-03-01T12:00:00Z', frozen: true } })
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: bot('') })
    await ws.apply()
    emulator.advance('97d')
    const review = async () => {
      let out = ''
      let err = ''
      const code = await runCli(
        [
          'review',
          '--format',
          'json',
          '--',
          engine.path,
          `-chdir=${ws.folder}`,
          'plan',
          '-no-color',
          '-out=tfplan',
        ],
        {
          env: ws.env,
          out: text => {
            out += text
          },
          err: text => {
            err += text
          },
        },
      )
      return { code, err, report: JSON.parse(out) }
    }

    const gap = await review()
    expect(gap.err).toContain('is due for rotation')
    expect(gap).toMatchObject({
      code: 2,
      report: {
        level: 'high',
        keys: { changed: 1, unchanged: 0 },
        entries: [
          { address: 'ekb_api_key.bot', classes: ['rotate-with-gap'], happens: 'rotates with a gap' },
        ],
        findings: [{ rule: 'EKB003' }],
      },
    })

    await ws.write(bot(CREATE_FIRST))
    const overlap = await review()
    expect(overlap).toMatchObject({
      code: 0,
      report: { level: null, entries: [{ classes: ['rotate-with-overlap'] }] },
    })
    expect(overlap.report.entries[0].words.join(' ')).toMatch(/Due for rotation: \d+ days old, limit 90d\./)
    await emulator.close()
  })

  test('a plan for which no file is named is gone afterwards, also where planning fails', async () => {
    await using emulator = await emulatorFor()
    await using ws = await openWorkspace({ engine, env: settingsOf(emulator), main: bot(CREATE_FIRST) })
    const temporary = await mkdtemp(join(tmpdir(), 'ekb-tmp-'))
    const words = ['review', '--', engine.path, `-chdir=${ws.folder}`, 'plan', '-no-color']
    const review = (more: Record<string, string>) =>
      runEkb(words, { ...(ws.env as Record<string, string>), TMPDIR: temporary, ...more })
    const { code, stdout, stderr } = await review({})
    expect(stdout, stderr).toContain('ekb_api_key.bot')
    expect(code).toBe(0)
    expect((await review({ EKB_API_SECRET: 'wrong' })).code).toBe(1)
    expect(await readdir(temporary)).toEqual([])
    expect((await readdir(ws.folder)).filter(name => name.includes('tfplan'))).toEqual([])
    await rm(temporary, { recursive: true })
  })
})
