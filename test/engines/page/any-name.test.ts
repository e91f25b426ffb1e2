import { expect, test } from 'vitest'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

const NAMES: readonly string[] = [
  '<script>globalThis.ran = 1</script>',
  '<img src=x onerror="globalThis.ran = 1">',
  '"><svg onload=globalThis.ran=1>',
  '🗝️👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'مفتاح الفريق',
  '\u202eesrever\u202d',
  'W'.repeat(255),
  '🗝'.repeat(120),
  'e\u0301\u0316\u0317\u0318\u0319'.repeat(40),
  'two\nlines\tand a tab',
  '{{constructor.constructor("globalThis.ran = 1")()}}',
]

describeInChromium('whatever a key is called', browser => {
  test.each([1360, 360])('it is shown as text and the page keeps its shape, %i pixels wide', async width => {
    const keys = NAMES.map(name => ({ name, type: 'privileged' as const }))
    const emulator = await emulatorForTest({
      seed: {
        projects: [
          { id: 'p', name: '<b>'.repeat(80), keys },
          { id: 'q', name: '<i>q</i>' },
        ],
      },
    })
    const { page, names, tab } = await openPage(browser(), emulator, { viewport: { width, height: 800 } })
    expect(new Set(await names())).toEqual(new Set([...NAMES, 'Bootstrap Key', 'Automator Key']))
    for (const name of NAMES) {
      await fetch(`${emulator.endpoint}/api/keys`, {
        method: 'POST',
        headers: {
          'x-api-key': emulator.apiKey,
          'x-api-secret': emulator.apiSecret,
          'content-type': 'application/json',
          'user-agent': '<script>globalThis.ran = 1</script>',
        },
        body: JSON.stringify({ project_id: 'p', key_name: name, key_type: 'privileged' }),
      })
    }
    await expect.poll(async () => (await names()).length).toBe(2 + 2 * NAMES.length)
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
    expect(await fits()).toBe(true)
    const heights = await page
      .locator('.key-table tbody tr')
      .evaluateAll(rows => rows.map(row => row.getBoundingClientRect().height))
    expect(Math.max(...heights)).toBeLessThan(160)
    await tab('Activity')
    await page.getByText('<script>globalThis.ran = 1</script>').first().waitFor()
    expect(await fits()).toBe(true)
    if (width < 1000) await tab('Keys')
    await page
      .getByRole('button', { name: `Delete ${NAMES[6]}` })
      .first()
      .click()
    await page.getByRole('alertdialog').waitFor()
    expect(await fits()).toBe(true)
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(await page.locator('#page :is(script, img, b:has(b), svg[onload])').count()).toBe(0)
  })

  test('no code from a text runs, even where a script of the page would let it', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator, { tolerate: /Content Security Policy|TrustedHTML/ })
    const outcome = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<img src=x onerror="globalThis.ran = 1">'
        return 'taken'
      } catch (error) {
        return (error as Error).name
      }
    })
    expect(outcome).toBe('TypeError')
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
  })
})
