import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { type Emulator, startEmulator } from '../../../src/emulator/index.ts'
import { emulatorForTest, folderForTest } from '../../emulator/emulators.ts'
import { breakableWay } from './support/breakable-way.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

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
    const { page, row, names } = await openPage(browser(), first, { tolerate: BROKEN })
    await page.getByText('Live', { exact: true }).waitFor()
    await first.close()
    await page.getByText('The emulator does not answer.').waitFor()
    expect(await page.getByRole('button', { name: 'Create API Key' }).isDisabled()).toBe(true)
    expect(await names()).toEqual(['Bootstrap Key', 'Automator Key'])
    const again = await emulatorForTest({ dataFile, port: first.port })
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
    const { page, row } = await openPage(browser(), way, { tolerate: BROKEN })
    const asked = feedsAsked(page)
    way.cut()
    seedKey(emulator, 'unseen')
    await page.getByText('Not connected').waitFor()
    await page.getByText('The emulator does not answer.').waitFor()
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
