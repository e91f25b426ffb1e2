import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startEmulator } from '../../src/emulator/index.ts'
import { launchChromium } from '../browser/chromium.ts'
import type { Engine } from '../engines/find.ts'
import { openExample } from '../start/engine-session.ts'

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
    { id: '77c1be0a4d2f4e9b8a3310', name: 'Sales' },
  ],
}

/** When the story of the pictures begins. */
const BEGIN = '2026-03-02T09:15:00Z'

/** A page on GitHub shows a picture 838 pixels wide: a wider one is too small to read there. */
const DESK = { viewport: { width: 1000, height: 800 }, deviceScaleFactor: 1.5 }
const PHONE = { viewport: { width: 360, height: 720 }, deviceScaleFactor: 1.5 }

/** Takes pictures of the emulator's page while a real engine rotates a key, into `folder`. */
export async function takePagePictures(engine: Engine, folder: string): Promise<void> {
  const started = Date.now()
  const realNow = () => Date.parse(BEGIN) + (Date.now() - started)
  const emulator = await startEmulator({ seed: SEED, randomSeed: 'picture', realNow })
  const session = await openExample(engine, emulator, 'quickstart')
  const rotating = await openExample(engine, emulator, 'rotating')
  const browser = await launchChromium()
  try {
    await Promise.all([session, rotating].map(one => one.run(['init'])))
    const pages = [
      { name: 'page-light', page: await open(browser, emulator.origin, { ...DESK, colorScheme: 'light' }) },
      { name: 'page-dark', page: await open(browser, emulator.origin, { ...DESK, colorScheme: 'dark' }) },
      { name: 'page-narrow', page: await open(browser, emulator.origin, { ...PHONE, colorScheme: 'light' }) },
    ]
    await session.run(['apply', '-auto-approve'])
    await rotating.run(['apply', '-auto-approve'])
    for (const { page } of pages) {
      await page.getByRole('button', { name: 'Delete nightly-report' }).waitFor()
      await page.locator('[data-mark]').first().waitFor({ state: 'detached' })
    }
    emulator.advance('97d')
    await rotating.run(['apply', '-auto-approve'])
    await session.run(['apply', '-auto-approve'])
    for (const { name, page } of pages) {
      await page.getByText(/^Replaced e4b0/).waitFor()
      await page.locator('[data-mark="deleted"]').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: /^helpdesk, generations/ }).click()
      await page.screenshot({ path: join(folder, `${name}.png`) })
    }
  } finally {
    await browser.close()
    await Promise.all([session.close(), rotating.close()])
    await emulator.close()
  }
}

async function open(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage({
    ...options,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  })
  await page.goto(origin)
  await page.getByRole('row').nth(1).waitFor()
  return page
}
