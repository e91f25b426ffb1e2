import { expect, test } from 'vitest'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { breakableWay } from './support/breakable-way.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

const LONG = 'W'.repeat(255)

describeInChromium('a dialog that stands open while the emulator changes', browser => {
  test('creates in the project for which it was opened, or nowhere', async () => {
    const emulator = await emulatorForTest()
    emulator.seed({ projects: [{ id: 'late', name: 'Late' }] })
    const { page } = await openPage(browser(), emulator, { tolerate: /404/ })
    await page.getByLabel('Project', { exact: true }).selectOption('Late')
    await page.getByRole('button', { name: 'Create API Key' }).click()
    await page.getByLabel('Key Name').fill('bot')
    emulator.reset()
    await page.getByLabel('Project', { exact: true }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Generate Key' }).click()
    await page.getByText('There is no such project.').waitFor()
    expect(emulator.keys()).toHaveLength(2)
  })

  test('keeps the focus where its key is deleted by somebody else', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator)
    emulator.seed({ projects: [{ id: emulator.projectId, keys: [{ name: 'bot', type: 'privileged' }] }] })
    await page.getByRole('button', { name: 'Delete bot' }).click()
    await page.getByRole('button', { name: 'Delete API key' }).focus()
    emulator.reset()
    await page.getByText('It is gone: somebody else deleted it').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close')
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  })

  test('says why nothing can be done while the emulator is away', async () => {
    const emulator = await emulatorForTest()
    const way = await breakableWay(emulator.port)
    const { page } = await openPage(browser(), way, { tolerate: /ERR_|Failed to load/ })
    await page.getByRole('button', { name: 'Create API Key' }).click()
    await page.getByLabel('Key Name').fill('bot')
    way.cut()
    await page.getByRole('dialog').getByText('The emulator is not reachable.').waitFor()
    expect(await page.getByRole('button', { name: 'Generate Key' }).isDisabled()).toBe(true)
    way.mend()
    await page.getByRole('dialog').getByText('The emulator is not reachable.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Generate Key' }).click()
    await page.getByText('Your new API key').waitFor()
    expect(emulator.keys().at(-1)?.name).toBe('bot')
  })
})

describeInChromium('a dialog about a new key', browser => {
  test.each([
    ['to the clipboard', false, 'Copied the secret.'],
    ['by hand where the browser allows nothing else', true, 'select the text and copy it by hand'],
  ])(
    'says in itself, for nothing beside it is heard, that a value is copied %s',
    async (_how, denied, said) => {
      const emulator = await emulatorForTest()
      const { page } = await openPage(browser(), emulator)
      if (denied) {
        await page.evaluate(() => {
          navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))
        })
      }
      await page.getByRole('button', { name: 'Create API Key' }).click()
      await page.getByLabel('Key Name').fill('bot')
      await page.getByRole('button', { name: 'Generate Key' }).click()
      await page.getByRole('button', { name: 'Copy secret' }).click()
      await page.getByRole('dialog').getByRole('status').getByText(said).waitFor()
      const code = page.getByRole('dialog').locator('code').last()
      await code.click()
      const selected = await page.evaluate(() => getSelection()?.toString())
      expect(selected === emulator.keys().at(-1)?.secret).toBe(true)
    },
  )

  test.each([
    { width: 360, height: 700 },
    { width: 680, height: 430 },
  ])(
    'shows its title, both values and the way out at $width by $height, whatever the name',
    async viewport => {
      const emulator = await emulatorForTest()
      const { page } = await openPage(browser(), emulator, { viewport, reducedMotion: 'reduce' })
      const isInSight = (element: Element) => {
        const { top, bottom, left } = element.getBoundingClientRect()
        const middle = (top + bottom) / 2
        return element.contains(document.elementFromPoint(left + 4, middle))
      }
      await page.getByRole('button', { name: 'Create API Key' }).click()
      await page.getByLabel('Key Name').fill(LONG)
      await page.getByRole('button', { name: 'Generate Key' }).click()
      await page.getByRole('heading', { name: 'Your new API key' }).waitFor()
      for (const part of [page.getByRole('heading', { name: 'Your new API key' }), page.getByText('Done')]) {
        expect(await part.evaluate(isInSight)).toBe(true)
      }
      await page.getByRole('button', { name: 'Done' }).click()
      await page.getByRole('button', { name: `Delete ${LONG}` }).click()
      const question = page.getByRole('alertdialog')
      for (const part of [
        question.locator('.badge'),
        question.locator('code'),
        question.getByText('Cancel'),
      ]) {
        expect(await part.evaluate(isInSight)).toBe(true)
      }
    },
  )
})

describeInChromium('a message', browser => {
  test('is said again when the same happens again', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator)
    const copy = page.getByRole('button', { name: 'Copy the key of Bootstrap Key' })
    await copy.click()
    const first = await page.getByText('Copied the key of Bootstrap Key.').elementHandle()
    await copy.click()
    await expect.poll(() => first?.evaluate(element => element.isConnected)).toBe(false)
    await page.getByText('Copied the key of Bootstrap Key.').waitFor()
  })
})
