import { expect, test } from 'vitest'
import { DEFAULT_PLATFORM_OPTIONS } from '../../../src/emulator/platform-options.ts'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

async function behaviourOf({ origin }: { origin: string }): Promise<unknown> {
  return (await fetch(`${origin}/__admin/behaviour`)).json()
}

describeInChromium('the platform on the test bench', browser => {
  test('is made another one, tells so, and is taken back', async () => {
    const emulator = await emulatorForTest({ masked: true })
    const { page, tab } = await openPage(browser(), emulator)
    await tab('Test bench')
    await page.getByText('Lists', { exact: true }).click()
    expect(await page.getByLabel('Values are truncated').isChecked()).toBe(true)
    await page.getByLabel('Pages').selectOption('By cursor')
    await page.getByRole('status').getByText('Changed: Pages.').waitFor()
    await page.getByLabel('Keys on a page').fill('7')
    await page.getByLabel('Keys on a page').press('Enter')
    await page.getByLabel('The system key is left out').check()
    await expect
      .poll(() => behaviourOf(emulator))
      .toEqual({
        ...DEFAULT_PLATFORM_OPTIONS,
        masked: true,
        paging: 'cursor',
        pageSize: 7,
        hideSystemKey: true,
      })
    await page.getByText('Answers', { exact: true }).click()
    await page.getByLabel('A key is deleted').selectOption('Never, with an error in a 200')
    await expect.poll(() => behaviourOf(emulator)).toMatchObject({ deletes: 'refused_as_success' })
    await tab('Activity')
    await page.getByText('Changed the platform: deletes refused_as_success').waitFor()
    await tab('Test bench')
    await page.getByRole('button', { name: 'As at the start' }).click()
    await expect.poll(() => behaviourOf(emulator)).toEqual({ ...DEFAULT_PLATFORM_OPTIONS, masked: true })
    await page.getByText('Lists', { exact: true }).click()
    await expect.poll(() => page.getByLabel('Pages').inputValue()).toBe('none')
    expect(await page.getByLabel('The system key is left out').isChecked()).toBe(false)
  })

  test('shows what another hand changed, and works by keyboard alone', async () => {
    const emulator = await emulatorForTest()
    const { page, tab } = await openPage(browser(), emulator)
    await tab('Test bench')
    const summary = page.getByText('Keys and names', { exact: true })
    await summary.focus()
    await page.keyboard.press('Enter')
    const lower = page.getByLabel('Names are kept in lower case')
    emulator.setBehaviour({ lowerCaseNames: true })
    await expect.poll(() => lower.isChecked()).toBe(true)
    await lower.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => behaviourOf(emulator)).toEqual(DEFAULT_PLATFORM_OPTIONS)
    // What is chosen keeps the focus: a person goes on from there.
    expect(await lower.evaluate(element => element === document.activeElement)).toBe(true)
    expect(await lower.isChecked()).toBe(false)
  })

  test('says beside a control what the emulator refuses there', async () => {
    const emulator = await emulatorForTest()
    const { page, tab } = await openPage(browser(), emulator, { tolerate: /400/ })
    await tab('Test bench')
    await page.getByText('Keys and names', { exact: true }).click()
    const field = page.getByLabel('Names are cut to, in characters')
    await field.fill('900')
    await field.press('Enter')
    await page.getByText('nameLength must be a whole number from 1 to 255').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await behaviourOf(emulator)).toEqual(DEFAULT_PLATFORM_OPTIONS)
    await field.fill('20')
    await field.press('Enter')
    await expect.poll(() => behaviourOf(emulator)).toMatchObject({ nameLength: 20 })
    expect(await field.getAttribute('aria-invalid')).toBe('false')
  })

  test('a fault of a delete that keeps the key is chosen by its name', async () => {
    const emulator = await emulatorForTest()
    const { page, tab } = await openPage(browser(), emulator)
    await tab('Test bench')
    await page.getByLabel('What the platform does').selectOption('Says deleted, keeps the key')
    await page.getByRole('button', { name: 'Set fault' }).click()
    await page.getByText('struck 0').waitFor()
    expect(emulator.faults.list()).toMatchObject([
      { match: { operation: 'delete', times: 1 }, effect: { behave: { deletes: 'pretended' } } },
    ])
  })
})
