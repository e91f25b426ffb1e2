/** The page of `ekb audit --format html`, in a real browser. */
import { expect, test } from 'vitest'
import { renderHtml } from '../../../src/audit/output/index.ts'
import { ekbError } from '../../../src/core/messages/errors/index.ts'
import { audit, daysAgo, listed, managed, whole } from '../../audit/audits.ts'
import { HOSTILE } from '../../review/output/reports.ts'
import { bringAxe, findings } from '../page/support/axe.ts'
import { describeInChromium } from '../page/support/chromium.ts'

const HTML = whole(
  renderHtml(
    audit({
      keys: [
        listed('teams-bot', { type: 'privileged', days: 400 }),
        listed('wiki-sync', { days: 9 }),
        listed('search', { days: 80 }),
        listed('\u202eturned <b>'),
      ],
      managed: [
        managed('ekb_api_key.bot', 'id-teams-bot', { dueAt: daysAgo(3) }),
        managed('ekb_api_key.a', 'id-search'),
        managed('ekb_api_key.b', 'id-search'),
      ],
      others: [{ projectId: 'p9', error: ekbError('PROJECTS_MISSING', {}) }],
    }),
  ),
)

describeInChromium('the page of an audit', browser => {
  test.each([
    ['light', 1360],
    ['light', 360],
    ['dark', 1360],
    ['dark', 360],
  ] as const)(
    'in %s, %i pixels wide: axe-core finds nothing, and nothing is loaded',
    async (colorScheme, width) => {
      const page = await browser().newPage({ colorScheme, viewport: { width, height: 800 } })
      const asked: string[] = []
      const complaints: string[] = []
      page.on('request', request => asked.push(request.url()))
      page.on('console', message => complaints.push(message.text()))
      await page.setContent(HTML)
      await bringAxe(page)
      expect(await findings(page)).toEqual([])
      expect([asked, complaints]).toEqual([[], []])
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      await page.close()
    },
  )

  test('names that somebody chose are words on it, whatever they are', async () => {
    const names = [
      ...HOSTILE,
      '"><script>alert(1)</script>',
      "' onfocus='alert(1)' autofocus='",
      '</title><b>',
    ]
    const page = await browser().newPage()
    const complaints: string[] = []
    page.on('dialog', dialog => complaints.push(dialog.message()))
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => complaints.push(message.text()))
    page.on('request', request => complaints.push(request.url()))
    const report = audit({
      keys: names.map(name => listed(name, { days: 400 })),
      managed: names.map(name => managed(`ekb_api_key.k["${name}"]`, `id-${name}`, { dueAt: daysAgo(3) })),
    })
    await page.setContent(whole(renderHtml(report)))
    expect(await page.locator('tbody th').allTextContents()).toEqual(report.rows.map(({ name }) => name))
    await page.getByRole('button', { name: 'Name' }).click()
    expect(await page.locator('tbody tr').count()).toBe(names.length)
    expect(await page.locator('script').count()).toBe(1)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('can be sorted with the keyboard, and says how it is sorted', async () => {
    const page = await browser().newPage()
    await page.setContent(HTML)
    const head = page.getByRole('columnheader', { name: 'Level' })
    await page.getByRole('button', { name: 'Level' }).focus()
    await page.keyboard.press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    await page.keyboard.press('Space')
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    const levels = await page.locator('tbody td:nth-child(6)').allTextContents()
    expect(levels[0]).toBe('high')
    await page.close()
  })

  test('can be sorted by age as numbers', async () => {
    const page = await browser().newPage()
    await page.setContent(HTML)
    const ages = () => page.locator('tbody td.number').allTextContents()
    await page.getByRole('button', { name: 'Age in days' }).click()
    expect(await ages()).toEqual(['9', '10', '80', '400'])
    await page.getByRole('button', { name: 'Age in days' }).click()
    expect(await ages()).toEqual(['400', '80', '10', '9'])
    await page.close()
  })

  test('is read without a script, and on paper without a dark ground', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false, colorScheme: 'dark' })
    const page = await context.newPage()
    await page.setContent(HTML)
    expect(await page.getByRole('row').count()).toBe(5)
    expect(await page.getByRole('button').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    const ink = () => page.evaluate('getComputedStyle(document.documentElement).color')
    expect(await ink()).toBe('rgb(24, 32, 45)')
    // What scrolls on a screen is whole on paper.
    expect(await page.evaluate("getComputedStyle(document.querySelector('.table')).overflowX")).toBe(
      'visible',
    )
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'screen' })
    expect(await ink()).toBe('rgb(231, 235, 242)')
    await context.close()
  })
})
