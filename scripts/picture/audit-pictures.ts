import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pageAudit } from '../../src/cli/emulator/page-audit.ts'
import { type Emulator, startEmulator } from '../../src/emulator/index.ts'
import { launchChromium } from '../browser/chromium.ts'
import { dist } from '../build/places.ts'
import { runOrFail } from '../command.ts'
import type { Engine } from '../engines/find.ts'
import { executable } from '../engines/recipe.ts'
import { openExample } from '../start/engine-session.ts'

const DAY = 86_400_000
/** How long ago the story begins. It ends now, so that all times in the pictures fit together. */
const STORY = 97

const SEED = {
  projects: [
    {
      id: '5f0c2d7e91a34b68c0de12',
      name: 'Support',
      keys: [
        { name: 'wiki-sync', type: 'locked_down_viewer' as const, age: '316d' },
        { name: 'helpdesk-import', type: 'privileged' as const, age: '41d' },
      ],
    },
  ],
}

/** A page on GitHub shows a picture 838 pixels wide: a wider one is too small to read there. */
const SIZE = { viewport: { width: 1000, height: 1180 }, deviceScaleFactor: 1.5 }
const THEMES = ['light', 'dark'] as const

/**
 * Takes pictures of an audit in both themes, into `folder`: the tab of the emulator's page, and the report as HTML.
 * A real engine has made some of the keys. It has rotated one since, and has not run for the others.
 */
export async function takeAuditPictures(engine: Engine, folder: string): Promise<void> {
  const states = await realpath(await mkdtemp(join(tmpdir(), 'ekb-audit-')))
  const names = ['bots.json', 'helpdesk.json']
  const before = process.cwd()
  // A report names states as the person who gave them did.
  process.chdir(states)
  const emulator = await startEmulator({
    seed: SEED,
    randomSeed: 'picture',
    clock: { now: new Date(Date.now() - STORY * DAY).toISOString() },
    audit: pageAudit(names),
  })
  const sessions = [
    await openExample(engine, emulator, 'quickstart'),
    await openExample(engine, emulator, 'rotating'),
  ]
  try {
    for (const session of sessions) {
      await session.run(['init'])
      await session.run(['apply', '-auto-approve'])
    }
    emulator.advance(`${STORY}d`)
    await sessions.at(-1)?.run(['apply', '-auto-approve'])
    for (const [at, session] of sessions.entries()) {
      await writeFile(names[at] ?? '', (await session.run(['show', '-json'])).stdout)
    }
    await writeFile('report.html', await htmlReport(emulator, names))
    await takePictures(emulator, await readFile('report.html', 'utf8'), folder)
  } finally {
    process.chdir(before)
    await Promise.all(sessions.map(session => session.close()))
    await emulator.close()
    await rm(states, { recursive: true })
  }
}

async function htmlReport(emulator: Emulator, states: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
  }
  const words = [
    'audit',
    '--format',
    'html',
    '--fail-on',
    'never',
    ...states.flatMap(file => ['--state', file]),
  ]
  return runOrFail(join(dist, 'bin', executable('ekb')), words, { env })
}

async function takePictures(emulator: Emulator, html: string, folder: string): Promise<void> {
  const browser = await launchChromium()
  try {
    for (const colorScheme of THEMES) {
      const page = await browser.newPage({
        ...SIZE,
        colorScheme,
        locale: 'en-GB',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      })
      await page.goto(`${emulator.origin}/#audit`)
      await page.getByText('Delete the previous key').waitFor()
      await page.screenshot({ path: join(folder, `page-audit-${colorScheme}.png`) })
      // The policy of the page lets nobody write into it.
      await page.goto('about:blank')
      await page.setContent(html)
      await page.screenshot({ path: join(folder, `audit-report-${colorScheme}.png`), fullPage: true })
    }
  } finally {
    await browser.close()
  }
}
