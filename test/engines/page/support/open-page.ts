import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Emulator } from '../../../../src/emulator/index.ts'

/** The page of an emulator in a browser. */
export interface KeysPage {
  readonly page: Page
  /** The row of the key with this name; of several, the first. */
  row(name: string): Locator
  /** The names in the list, from top to bottom. */
  names(): Promise<string[]>
  /**
   * Stops the time of the browser profile but not its timers: what a page shows for a moment stays. Needs
   * {@link OpenOptions.clock}: timers that are older than a clock of the test's cannot be cleared any more.
   */
  holdTime(): Promise<void>
  /** Lets the time go on. */
  releaseTime(): Promise<void>
  /** Opens one of the tabs. */
  tab(name: 'Keys' | 'Activity' | 'Audit' | 'Test bench'): Promise<void>
}

export interface OpenOptions extends BrowserContextOptions {
  /** What a test provokes and is no fault of the page: `Failed to load resource`. */
  readonly tolerate?: RegExp
  /** Whether the test steers the page's time, by `page.clock` or {@link KeysPage.holdTime}. Default: no. */
  readonly clock?: boolean
}

const CLIPBOARD = ['clipboard-read', 'clipboard-write']

/**
 * Opens the page of an emulator, in a browser profile of its own, and waits for its list. The test fails if the
 * page throws, logs an error, or asks any other server for anything.
 */
export async function openPage(
  browser: Browser,
  emulator: Pick<Emulator, 'origin'>,
  { tolerate, clock = false, ...options }: OpenOptions = {},
): Promise<KeysPage> {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
    permissions: CLIPBOARD,
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    const isFine = message.type() !== 'error' || tolerate?.test(message.text())
    if (!isFine) complaints.push(message.text())
  })
  page.on('request', request => {
    const isOwn = request.url().startsWith(emulator.origin) || request.url().startsWith('blob:')
    if (!isOwn) complaints.push(`asked ${new URL(request.url()).origin}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  if (clock) await page.clock.install()
  await page.goto(emulator.origin)
  await page.getByRole('row').nth(1).waitFor()
  return keysPage(page, clock)
}

/** The same emulator in a second tab of the same browser profile. */
export async function openSecondTab({ page }: KeysPage): Promise<KeysPage> {
  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByRole('row').nth(1).waitFor()
  return keysPage(second, false)
}

function keysPage(page: Page, clock: boolean): KeysPage {
  return {
    page,
    row: name =>
      page
        .getByRole('row')
        .filter({ has: page.getByText(name, { exact: true }) })
        .first(),
    names: () => page.locator('.key-table .name').allTextContents(),
    holdTime: () => {
      if (!clock) throw new Error('time is held where the page was opened with a clock')
      return page.clock.setFixedTime(Date.now())
    },
    releaseTime: () => page.clock.setSystemTime(Date.now()),
    tab: name => page.getByRole('tab', { name }).click(),
  }
}
