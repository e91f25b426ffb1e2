import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { type Emulator, startEmulator } from '../../../src/emulator/index.ts'
import { emulatorForTest, folderForTest } from '../../emulator/emulators.ts'
import { breakableWay } from './support/breakable-way.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage, openSecondTab } from './support/open-page.ts'

const BROKEN = /ERR_|Failed to load/

function seedKey(emulator: Emulator, name: string): void {
  emulator.seed({ projects: [{ id: emulator.projectId, keys: [{ name, type: 'privileged' }] }] })
}

/** The paths with which a page asked for the feed, from now on. */
function feedsAsked(page: Page): string[] {
  const asked: string[] = []
  page.on('request', request => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/__page/events') asked.push(search)
  })
  return asked
}

describeInChromium('the connection', browser => {
  test('an emulator that was stopped and started again is found again, and obeys', async () => {
    const dataFile = `${folderForTest()}/keys.ndjson`
    const first = await startEmulator({ dataFile })
    onTestFinished(() => first.close())
    // While it is away, its port could be taken by anybody: what is in between keeps the address.
    const way = await breakableWay(first.port)
    const { page, row, names } = await openPage(browser(), way, { tolerate: BROKEN })
    await page.getByText('Live', { exact: true }).waitFor()
    await first.close()
    await page.getByText('The emulator does not answer.').waitFor()
    expect(await page.getByRole('button', { name: 'Create API Key' }).isDisabled()).toBe(true)
    expect(await names()).toEqual(['Bootstrap Key', 'Automator Key'])
    const again = await emulatorForTest({ dataFile })
    way.lead(again.port)
    seedKey(again, 'meanwhile')
    await row('meanwhile').getByText('New').waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    expect(await page.getByText('The emulator does not answer.').count()).toBe(0)
    await row('meanwhile').getByRole('button', { name: 'Delete meanwhile' }).click()
    await page.getByRole('button', { name: 'Delete API key' }).click()
    await expect.poll(() => again.keys().length).toBe(2)
  })

  test('a break is bridged: the page goes on where it was', async () => {
    const emulator = await emulatorForTest()
    const way = await breakableWay(emulator.port)
    const { page, row } = await openPage(browser(), way, { tolerate: BROKEN, clock: true })
    const asked = feedsAsked(page)
    let failed = 0
    page.on('requestfailed', () => failed++)
    await page.getByText('Live', { exact: true }).waitFor()
    way.cut()
    seedKey(emulator, 'unseen')
    await page.getByText('Not connected').waitFor()
    await page.getByText('The emulator does not answer.').waitFor()
    // From here on the page's timers rest: it is the button that brings it back, and no attempt of its own.
    await page.clock.pauseAt(Date.now() + 10_000)
    await expect.poll(() => failed).toBe(1 + asked.length)
    way.mend()
    await page.getByRole('button', { name: 'Try now' }).click()
    await row('unseen').getByText('New').waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    expect(asked.at(-1)).toMatch(/^\?after=[0-9a-f]+-\d+$/)
  })

  test('a connection that fell silent is given up', async () => {
    const emulator = await emulatorForTest()
    const way = await breakableWay(emulator.port)
    const { page, names } = await openPage(browser(), way, { tolerate: BROKEN, clock: true })
    await page.getByText('Live', { exact: true }).waitFor()
    way.freeze()
    seedKey(emulator, 'unheard')
    const passTime = async () => {
      await page.clock.fastForward(6_000)
      return names()
    }
    // Whatever connections the browser still has are silent too: it takes it a few attempts to drop them all.
    await expect.poll(passTime, { timeout: 30_000, interval: 500 }).toContain('unheard')
  })

  test('more tabs than a browser has connections all follow, and all can be used', async () => {
    const emulator = await emulatorForTest()
    const first = await openPage(browser(), emulator)
    const tabs = [first]
    while (tabs.length < 9) tabs.push(await openSecondTab(first))
    seedKey(emulator, 'for all')
    for (const { row } of tabs) await row('for all').waitFor()
    for (const { page } of [first, tabs.at(-1) ?? first]) {
      await page.getByRole('button', { name: 'Copy the key of for all' }).click()
      await page.getByText('Copied the key of for all.').waitFor()
    }
    await Promise.all(tabs.slice(0, 5).map(({ page }) => page.close()))
    const asked = feedsAsked(tabs.at(-1)?.page ?? first.page)
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    seedKey(emulator, 'for the rest')
    for (const { row } of tabs.slice(5)) await row('for the rest').waitFor()
  })

  test('a tab that was opened out of sight gives its connection back as well', async () => {
    const emulator = await emulatorForTest()
    const { page, names } = await openPage(browser(), emulator, { clock: true })
    await page.addInitScript(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    })
    await page.reload()
    await page.getByRole('row').nth(1).waitFor()
    await page.clock.fastForward(31_000)
    seedKey(emulator, 'unwatched')
    await page.clock.fastForward(60_000)
    expect(await names()).not.toContain('unwatched')
  })

  test('a tab that nobody sees gives its connection back, and catches up when it is seen', async () => {
    const emulator = await emulatorForTest()
    const { page, row, names } = await openPage(browser(), emulator, { clock: true })
    const asked = feedsAsked(page)
    const show = (hidden: boolean) =>
      page.evaluate(isHidden => {
        Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await show(true)
    await page.clock.fastForward(31_000)
    seedKey(emulator, 'unwatched')
    await page.clock.fastForward(60_000)
    expect(await names()).not.toContain('unwatched')
    expect(asked).toEqual([])
    await show(false)
    await row('unwatched').waitFor()
  })
})
