import { expect, test } from 'vitest'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { bringAxe, findings } from './support/axe.ts'
import { breakableWay } from './support/breakable-way.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

const SEED = {
  projects: [
    {
      id: 'support',
      name: 'Support',
      keys: [
        { name: 'wiki-sync', type: 'locked_down_viewer', age: '400d' },
        { name: 'ci-deployer', type: 'privileged', age: '12d' },
      ],
    },
    { id: 'sales', name: 'Sales' },
  ],
}

describeInChromium('axe-core finds nothing', browser => {
  const looks = (['light', 'dark'] as const).flatMap(colorScheme =>
    [1360, 360].map(width => ({ colorScheme, width })),
  )
  test.each(looks)('in $colorScheme, $width pixels wide, in every state', async ({ colorScheme, width }) => {
    const emulator = await emulatorForTest({ seed: SEED as never })
    const way = await breakableWay(emulator.port)
    const { page, tab, holdTime, releaseTime } = await openPage(browser(), way, {
      colorScheme,
      viewport: { width, height: 860 },
      reducedMotion: 'reduce',
      tolerate: /ERR_|Failed to load/,
      clock: true,
    })
    await bringAxe(page)
    const found: string[] = []
    const look = async (state: string) => {
      found.push(...(await findings(page)).map(finding => `${state}: ${finding}`))
    }
    const toKeys = () => (width < 1000 ? tab('Keys') : Promise.resolve())
    await look('list')
    await holdTime()
    emulator.seed({ projects: [{ id: 'support', keys: [{ name: 'fresh', type: 'privileged' }] }] })
    await page.getByText('New', { exact: true }).waitFor()
    await look('new key')
    await page.getByRole('searchbox', { name: 'Search by name or key' }).fill('nothing like it')
    await page.getByText('No key fits the search').waitFor()
    await look('nothing found')
    await page.getByRole('button', { name: 'Show all keys' }).click()
    await page.getByRole('button', { name: 'Create API Key' }).click()
    await look('create')
    await page.getByRole('button', { name: 'Generate Key' }).click()
    await page.getByText('The name must not be empty.').waitFor()
    await look('refused')
    await page.getByLabel('Key Name').fill('bot')
    await page.getByRole('button', { name: 'Generate Key' }).click()
    await page.getByText('Your new API key').waitFor()
    await look('created')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Delete bot' }).click()
    await look('delete')
    await page.getByRole('button', { name: 'Delete API key' }).click()
    await page.getByText('Deleted', { exact: true }).waitFor()
    await look('deleted row')
    emulator.faults.add({ effect: { status: 503 } })
    emulator.faults.add({ match: { times: 1, operation: 'list' }, effect: { retryAfter: 1 } })
    await fetch(`${emulator.endpoint}/api/keys?project_id=support`)
    emulator.advance('91d')
    await tab('Activity')
    await page.getByText('503', { exact: true }).waitFor()
    await look('activity')
    await tab('Test bench')
    await page.getByText('struck 1').waitFor()
    for (const group of ['Keys and names', 'Lists', 'Answers']) {
      await page.getByText(group, { exact: true }).click()
    }
    await look('test bench')
    await page.getByRole('button', { name: 'Reset…' }).click()
    await look('reset')
    await page.keyboard.press('Escape')
    await toKeys()
    await releaseTime()
    await page.getByRole('button', { name: 'Create API Key' }).click()
    way.cut()
    await page.getByText('The emulator is not reachable.').waitFor()
    await look('disconnected, in a dialog')
    await page.keyboard.press('Escape')
    await page.getByText('The emulator does not answer.').waitFor()
    await look('disconnected')
    expect(found).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test('while the page loads', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator)
    await page.route('**/__page/events*', () => undefined)
    await page.reload()
    await page.getByText('Loading the API keys').waitFor()
    await bringAxe(page)
    expect(await findings(page)).toEqual([])
  })
})

describeInChromium('by keyboard alone', browser => {
  test('a key is made, found and deleted', async () => {
    const emulator = await emulatorForTest()
    const { page, row } = await openPage(browser(), emulator)
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
      })
    /** Goes on with Tab until the focus is there, as somebody who does not see the page. */
    const goTo = async (name: string) => {
      for (let steps = 0; steps < 40; steps++) {
        if ((await focused()) === name) return
        await press('Tab')
      }
      throw new Error(`${name} is not reached with Tab`)
    }
    await press('Tab')
    expect(await focused()).toBe('Skip to the API keys')
    await goTo('Create API Key')
    await press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('by-hand')
    await press('Shift+Tab', 'ArrowUp')
    expect(await page.getByRole('radio', { name: /^Privileged Key/ }).isChecked()).toBe(true)
    await press('Tab', 'Enter')
    await page.getByText('Your new API key').waitFor()
    expect(await focused()).toBe('Done')
    await press('Escape')
    await expect.poll(focused).toBe('Create API Key')
    expect(emulator.keys().at(-1)).toMatchObject({ name: 'by-hand', type: 'privileged' })

    await row('by-hand').waitFor()
    await goTo('Delete by-hand')
    await press('Enter')
    await page.getByRole('alertdialog').waitFor()
    expect(await focused()).toBe('Cancel')
    for (let steps = 0; steps < 6; steps++) {
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') === null)).toBe(false)
      await press('Tab')
      if ((await focused()) === 'Delete API key') break
    }
    await press('Enter')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(emulator.keys().map(key => key.name)).not.toContain('by-hand')
    await goTo('Activity')
    await press('ArrowRight')
    expect(await focused()).toBe('Test bench')
    await page.getByRole('heading', { name: 'Faults' }).waitFor()
  })

  test('Escape closes a dialog, and the focus is where it was', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator)
    const remove = page.getByRole('button', { name: 'Delete Bootstrap Key' })
    await remove.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await remove.evaluate(element => element === document.activeElement)).toBe(true)
    expect(emulator.keys()).toHaveLength(2)
  })
})

describeInChromium('to the taste of who looks', browser => {
  test('the colours follow the device until one is chosen, which stays', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator, { colorScheme: 'dark' })
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const dark = await ground()
    await page.emulateMedia({ colorScheme: 'light' })
    const light = await ground()
    expect(light).not.toBe(dark)
    const button = page.getByRole('button', { name: /^Colours/ })
    await button.click()
    await button.click()
    expect(await ground()).toBe(dark)
    await page.reload()
    await page.getByRole('row').nth(1).waitFor()
    expect(await ground()).toBe(dark)
  })

  test('nothing moves for who asked for that', async () => {
    const emulator = await emulatorForTest()
    const { page, holdTime } = await openPage(browser(), emulator, {
      reducedMotion: 'reduce',
      clock: true,
    })
    await holdTime()
    emulator.seed({ projects: [{ id: emulator.projectId, keys: [{ name: 'fresh', type: 'privileged' }] }] })
    await page.getByText('New', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Create API Key' }).click()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})
