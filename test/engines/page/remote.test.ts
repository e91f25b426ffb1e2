import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

describeInChromium('from another machine', browser => {
  test('the page tells the address at which it was opened, and that the test bench is not for it', async context => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find(found => found?.family === 'IPv4' && !found.internal)?.address
    if (address === undefined) return context.skip('this machine has no address but the loopback one')
    const emulator = await emulatorForTest({ host: '0.0.0.0', remotePage: true, basePath: '/ekb' })
    const origin = `http://${address}:${emulator.port}`
    const { page, tab } = await openPage(browser(), { origin })
    await page.getByText(`${origin}/ekb`, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Copy the key of Bootstrap Key' }).click()
    const shown = await page.getByRole('dialog').getByLabel('API key').inputValue()
    expect(shown === emulator.apiKey).toBe(true)
    await page.keyboard.press('Escape')
    await tab('Test bench')
    await page.getByText('Only a browser on the machine that runs the emulator').waitFor()
    for (const name of ['+1 d', 'Set fault', 'Reset…']) {
      expect(await page.getByRole('button', { name }).isDisabled()).toBe(true)
    }
  })
})
