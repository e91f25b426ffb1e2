import { expect, test } from 'vitest'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { breakableWay } from './support/breakable-way.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

const BEGINS_LEFT = (element: Element) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const text = range.getBoundingClientRect()
  return text.left - element.getBoundingClientRect().left < 2
}

describeInChromium('the looks', browser => {
  test('a name that runs from right to left stands above its badge, and not at the far side', async () => {
    const emulator = await emulatorForTest()
    emulator.seed({
      projects: [{ id: emulator.projectId, keys: [{ name: 'مفتاح الفريق', type: 'privileged' }] }],
    })
    const { row } = await openPage(browser(), emulator)
    expect(await row('مفتاح الفريق').locator('.name').evaluate(BEGINS_LEFT)).toBe(true)
  })

  test('with colours that the device chose, it is told what is chosen', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator, { forcedColors: 'active' })
    const styleOf = (selector: string, name: 'borderBottomColor' | 'outlineStyle') =>
      page
        .locator(selector)
        .first()
        .evaluate((element, property) => getComputedStyle(element)[property], name)
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await styleOf('.tabs [aria-selected="false"]', 'borderBottomColor')).toBe(ground)
    expect(await styleOf('.tabs [aria-selected="true"]', 'borderBottomColor')).not.toBe(ground)
    expect(await styleOf('.types :checked + span', 'outlineStyle')).toBe('solid')
    expect(await styleOf('.types :not(:checked) + span', 'outlineStyle')).toBe('none')
  })

  test.each([1090, 1130, 1200, 1220, 1280])(
    'the list stays clear of the panel, %i pixels wide',
    async width => {
      const emulator = await emulatorForTest()
      const { page, row } = await openPage(browser(), emulator, { viewport: { width, height: 800 } })
      const call = (method: string, path: string, body?: object) =>
        fetch(`${emulator.endpoint}/api/keys${path}`, {
          method,
          headers: {
            'x-api-key': emulator.apiKey,
            'x-api-secret': emulator.apiSecret,
            'content-type': 'application/json',
            'user-agent': 'ekb/1.0 terraform/1.11.4',
          },
          ...(body && { body: JSON.stringify(body) }),
        })
      const nightly = {
        project_id: emulator.projectId,
        key_name: 'nightly-report',
        key_type: 'locked_down_viewer',
      }
      const { key } = (await (await call('POST', '', nightly)).json()) as { key: string }
      await call('POST', '', nightly)
      await call('DELETE', `/${key}?project_id=${emulator.projectId}`)
      await row('nightly-report')
        .getByText(/Replaced/)
        .waitFor()
      const list = await page.locator('.key-table').evaluate(table => table.getBoundingClientRect().right)
      const side = await page.locator('.side').evaluate(panel => {
        const { left, right } = panel.getBoundingClientRect()
        return panel.querySelector('.key-table') === null ? left : right
      })
      expect(list).toBeLessThanOrEqual(side)
    },
  )

  test('the bar on a telephone keeps its height when the connection is lost', async () => {
    const emulator = await emulatorForTest()
    const way = await breakableWay(emulator.port)
    const { page } = await openPage(browser(), way, {
      viewport: { width: 360, height: 760 },
      tolerate: /ERR_|Failed to load/,
    })
    const height = () => page.locator('.top-bar').evaluate(bar => bar.getBoundingClientRect().height)
    const before = await height()
    way.cut()
    await page.getByText('Not connected').waitFor()
    expect(await height()).toBe(before)
  })

  test('what another program of this origin left in the memory of the browser does no harm', async () => {
    const emulator = await emulatorForTest()
    const { page, tab } = await openPage(browser(), emulator)
    await page.evaluate(() => {
      for (const name of ['due-days', 'project', 'theme']) localStorage.setItem(`ekb.${name}`, 'nonsense')
    })
    await page.reload()
    await page.getByRole('row').nth(1).waitFor()
    await tab('Test bench')
    expect(await page.getByLabel('Mark keys that are older than, in days').inputValue()).toBe('90')
  })
})
