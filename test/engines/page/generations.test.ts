import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { bringAxe, findings } from './support/axe.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'
import { overlaps } from './support/overlaps.ts'
import { create, keyValue, remove } from './support/pipeline-calls.ts'

const PROJECT = 'support'
const OLD = 'teams-bot.k3f9.8'
const NEW = 'teams-bot.k3f9.9'

/** A rotating key in its overlap, one key that only looks like a generation, and an ordinary one. */
const SEED = {
  projects: [
    {
      id: PROJECT,
      name: 'Support',
      keys: [
        { name: OLD, type: 'locked_down_viewer', created_at: '2026-08-24T12:00:00Z' },
        { name: 'wiki.2026.1', type: 'privileged', created_at: '2026-08-25T12:00:00Z' },
        { name: 'ci', type: 'privileged', created_at: '2026-08-26T12:00:00Z' },
        { name: NEW, type: 'locked_down_viewer', created_at: '2026-11-23T10:00:00Z' },
      ],
    },
  ],
}
const CLOCK = { now: '2026-11-23T12:00:00Z' }

const start = () => emulatorForTest({ seed: structuredClone(SEED) as never, clock: CLOCK })

const toggleOf = (page: Page): Locator => page.getByRole('button', { name: /^teams-bot, generations/ })

const expanded = async (page: Page) => (await toggleOf(page).getAttribute('aria-expanded')) === 'true'

describeInChromium('the generations of a rotating key', browser => {
  test('are one row, which says what is current and how many keys are valid, and unfolds', async () => {
    const emulator = await start()
    const { page, row, names } = await openPage(browser(), emulator, { timezoneId: 'UTC' })
    const folded = (await names()).filter(name => !name.endsWith('Key'))
    expect(folded).toEqual(['teams-bot', 'ci', 'wiki.2026.1'])
    await page.getByText(/^6 keys/).waitFor()
    const text = await row('teams-bot').innerText()
    for (const fact of [
      'tag k3f9',
      'Generation 9 is current',
      '2 valid keys',
      'Locked-Down Viewer',
      '23 Nov 2026, 10:00 UTC',
    ]) {
      expect(text).toContain(fact)
    }
    expect(await expanded(page)).toBe(false)
    await toggleOf(page).click()
    expect(await expanded(page)).toBe(true)
    const unfolded = (await names()).filter(name => !name.endsWith('Key'))
    expect(unfolded).toEqual(['teams-bot', NEW, OLD, 'ci', 'wiki.2026.1'])
    for (const name of [NEW, OLD]) {
      const value = keyValue(emulator, name)
      expect(await row(name).innerText()).toContain(`${value.slice(0, 4)}…${value.slice(-4)}`)
    }
    expect(await row(NEW).innerText()).toContain('Current')
    const previous = await row(OLD).innerText()
    expect(previous).toContain('24 Aug 2026, 12:00 UTC')
    expect(previous).toMatch(/Previous\s+since 23 Nov 2026, 10:00 UTC/)
    expect(previous).not.toContain('retirement')
    await toggleOf(page).click()
    expect(await expanded(page)).toBe(false)
    await expect.poll(names).not.toContain(OLD)
  })

  test('are found by name and by any part of a key, and unfold', async () => {
    const emulator = await start()
    const { page, names, row } = await openPage(browser(), emulator)
    const search = page.getByRole('searchbox', { name: 'Search by name or key' })
    await search.fill('K3F9.8')
    await expect.poll(names).toEqual(['teams-bot', OLD])
    await page.getByText('1 key found').waitFor()
    expect(await row('teams-bot').innerText()).toContain('2 valid keys, 1 shown')
    await search.fill(keyValue(emulator, NEW).slice(10, 22))
    await expect.poll(names).toEqual(['teams-bot', NEW])
    await toggleOf(page).click()
    await expect.poll(names).toEqual(['teams-bot'])
    await search.fill('teams')
    await expect.poll(names).toEqual(['teams-bot', NEW, OLD])
    await search.fill('')
    await expect.poll(names).not.toContain(OLD)
    expect(await expanded(page)).toBe(false)
  })

  test('are each deleted like any key; what is left of them is an ordinary row', async () => {
    const emulator = await start()
    const { page, row, names } = await openPage(browser(), emulator)
    await toggleOf(page).click()
    await row(OLD)
      .getByRole('button', { name: `Delete ${OLD}` })
      .click()
    const question = page.getByRole('alertdialog', { name: 'Delete this API key?' })
    expect(await question.innerText()).toContain(OLD)
    await question.getByRole('button', { name: 'Cancel' }).click()
    expect(keyValue(emulator, OLD)).not.toBe('')
    await row(OLD)
      .getByRole('button', { name: `Delete ${OLD}` })
      .click()
    await question.getByRole('button', { name: 'Delete API key' }).click()
    await expect.poll(names).not.toContain(OLD)
    expect(keyValue(emulator, OLD)).toBe('')
    await expect.poll(names).not.toContain('teams-bot')
    expect(await names()).toContain(NEW)
    expect(await row(NEW).innerText()).not.toContain('Current')
  })

  test('follow a rotation and the retirement after it, and stay unfolded', async () => {
    const emulator = await start()
    const { page, row, names, holdTime, releaseTime } = await openPage(browser(), emulator, { clock: true })
    await toggleOf(page).click()
    await holdTime()
    await create(emulator, 'teams-bot.k3f9.10')
    await row('teams-bot.k3f9.10').getByText('New', { exact: true }).waitFor()
    expect(await row('teams-bot').innerText()).toMatch(/Generation 10 is current\s+3 valid keys/)
    expect(await row(NEW).innerText()).toContain('Previous')
    expect(await row(OLD).innerText()).toContain('Older')
    await remove(emulator, OLD)
    await row(OLD).getByText('Deleted', { exact: true }).waitFor()
    expect(await row('teams-bot').innerText()).toContain('2 valid keys')
    await releaseTime()
    await expect.poll(names).not.toContain(OLD)
    expect(await expanded(page)).toBe(true)
    expect((await names()).filter(name => name.startsWith('teams-bot'))).toEqual([
      'teams-bot',
      'teams-bot.k3f9.10',
      NEW,
    ])
  })

  test('tell what happens to them while they are folded', async () => {
    const emulator = await start()
    const { page, row, holdTime } = await openPage(browser(), emulator, { clock: true })
    await holdTime()
    await create(emulator, 'teams-bot.k3f9.10')
    await row('teams-bot').getByText('New: generation 10').waitFor()
    await remove(emulator, 'teams-bot.k3f9.10')
    await row('teams-bot').getByText('Deleted: generation 10').waitFor()
    const line = (element: Element) => getComputedStyle(element).textDecorationLine
    expect(await page.locator('[data-rotating] .name').evaluate(line)).toBe('none')
    expect(await row('teams-bot').innerText()).toMatch(/Generation 9 is current\s+2 valid keys/)
  })

  test('are unfolded by keyboard, and the focus stays with the key while rows come and go', async () => {
    const emulator = await start()
    const { page, names } = await openPage(browser(), emulator)
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
      })
    await page.getByRole('button', { name: 'Copy the key of Automator Key' }).focus()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('teams-bot, generations with the tag k3f9')
    await page.keyboard.press('Enter')
    expect(await expanded(page)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe(`Copy the key of ${NEW}`)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    expect(await expanded(page)).toBe(false)
    await remove(emulator, OLD)
    await expect.poll(names).not.toContain('teams-bot')
    expect(await focused()).toBe(`Copy the key of ${NEW}`)
    await create(emulator, 'teams-bot.k3f9.10')
    await expect.poll(names).toContain('teams-bot')
    expect(await focused()).toBe('teams-bot, generations with the tag k3f9')
  })

  test('with an overlap that a person types, tell when the retirement is due', async () => {
    const emulator = await start()
    const { page, row, tab } = await openPage(browser(), emulator, { timezoneId: 'UTC' })
    await toggleOf(page).click()
    await tab('Test bench')
    const field = page.getByLabel('Overlap of rotating keys, in hours')
    expect(await field.inputValue()).toBe('')
    await field.fill('24')
    await row(OLD).getByText('retirement due 24 Nov 2026, 10:00 UTC').waitFor()
    await page.getByRole('button', { name: '+1 d' }).click()
    await row(OLD).getByText('retirement due since 24 Nov 2026, 10:00 UTC').waitFor()
    await page.reload()
    await toggleOf(page).click()
    await row(OLD).getByText('retirement due since 24 Nov 2026, 10:00 UTC').waitFor()
    await tab('Test bench')
    await field.fill('-1')
    await row(OLD).getByText('retirement due since 24 Nov 2026, 10:00 UTC').waitFor()
    await field.fill('')
    await expect.poll(() => row(OLD).innerText()).not.toContain('retirement')
  })
})

describeInChromium('generations are legible, and axe-core finds nothing', browser => {
  const looks = (['light', 'dark'] as const).flatMap(colorScheme =>
    [1360, 360].map(width => ({ colorScheme, width })),
  )
  test.each(looks)('in $colorScheme, $width pixels wide', async ({ colorScheme, width }) => {
    const emulator = await start()
    emulator.seed({
      projects: [{ id: PROJECT, keys: [{ name: `${'long-'.repeat(30)}.k3f9.1`, type: 'privileged' }] }],
    })
    await create(emulator, `${'long-'.repeat(30)}.k3f9.2`)
    const { page, holdTime, tab } = await openPage(browser(), emulator, {
      colorScheme,
      viewport: { width, height: 860 },
      reducedMotion: 'reduce',
      clock: true,
    })
    await bringAxe(page)
    const found: string[] = []
    const look = async (state: string) => {
      found.push(...(await findings(page)).map(finding => `${state}: ${finding}`))
      found.push(...(await overlaps(page)).map(texts => `${state}: ${texts} overlap`))
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth)
      if (overflow > width) found.push(`${state}: ${overflow} pixels wide`)
    }
    await tab('Test bench')
    await page.getByLabel('Overlap of rotating keys, in hours').fill('24')
    if (width < 1000) await tab('Keys')
    await look('folded')
    for (const toggle of await page.getByRole('button', { name: /, generations/ }).all()) await toggle.click()
    await page.getByText('retirement due 24 Nov 2026').first().waitFor()
    await look('unfolded')
    await holdTime()
    await create(emulator, 'teams-bot.k3f9.10')
    await page.getByText('Generation 10 is current').waitFor()
    await look('rotated')
    await toggleOf(page).click()
    expect(await expanded(page)).toBe(false)
    await look('folded again')
    expect(found).toEqual([])
  })
})
