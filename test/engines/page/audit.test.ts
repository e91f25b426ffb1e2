/** The tab with the audit, in a real browser. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { pageAudit } from '../../../src/cli/emulator/page-audit.ts'
import { ekbError } from '../../../src/core/messages/errors/index.ts'
import type { Emulator, EmulatorOptions } from '../../../src/emulator/index.ts'
import { audit, fileFor, stateOf } from '../../cli/audit/run-audit.ts'
import { emulatorForTest, folderForTest } from '../../emulator/emulators.ts'
import { apiKey, describeNewest, HEADER, openWorkspace } from '../harness/index.ts'
import { bringAxe, findings } from './support/axe.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

const KEYS = [
  { name: 'wiki-sync', type: 'locked_down_viewer', age: '400d' },
  { name: 'teams-bot', type: 'privileged', age: '95d' },
  { name: '\u202eesrever <b>"x"</b>', type: 'privileged', age: '3d' },
] as const

interface Site {
  readonly emulator: Emulator
  readonly state: string
  readonly broken: string
}

/** An emulator with a key in a state, one in none, and a state that cannot be read. */
async function site(options: EmulatorOptions = {}): Promise<Site> {
  const folder = folderForTest()
  const [state, broken] = [join(folder, 'state.json'), join(folder, 'broken.json')]
  const seed = {
    projects: [
      { id: 'support', name: 'Support', keys: [...KEYS] },
      { id: 'sales', name: 'Sales' },
    ],
  }
  const emulator = await emulatorForTest({ ids: true, seed, audit: pageAudit([state, broken]), ...options })
  const { id = '' } = emulator.keys().find(({ name }) => name === 'teams-bot') ?? {}
  const due = { id, rotate_after: '90d', rotation_due_at: '2026-01-02T03:04:05Z' }
  writeFileSync(state, stateOf('support', { bot: due }))
  writeFileSync(broken, '{"format_version": "1.0", ')
  return { emulator, state, broken }
}

const rowOf = (page: Page, name: string) => page.locator('.audit-table tbody tr').filter({ hasText: name })

/** What each row of the table says: name, manager, finding. */
function told(page: Page): Promise<(string | undefined)[][]> {
  return page.locator('.audit-table tbody tr').evaluateAll(rows =>
    rows.map(row => {
      const cells = [...row.children]
      const text = (at: number) => cells[at]?.textContent?.trim()
      return [row.querySelector('.name')?.textContent ?? '', text(2), text(3), text(5)]
    }),
  )
}

describeInChromium('the audit', browser => {
  test('has the rows, findings and dates of ekb audit, and no value', async () => {
    const { emulator, state, broken } = await site()
    const { page } = await openPage(browser(), emulator)
    const bodies: Promise<string>[] = []
    page.on('response', response => bodies.push(response.text().catch(() => '')))
    await page.getByRole('tab', { name: 'Audit' }).click()
    await page.getByLabel('Of all projects').check()
    await rowOf(page, 'teams-bot').waitFor()
    const pairs = emulator.projects.map(
      ({ id, apiKey: key, apiSecret }) =>
        `EKB_PROJECT_ID=${id}\nEKB_API_KEY=${key}\nEKB_API_SECRET=${apiSecret}\n`,
    )
    const credentials = fileFor('keys.env', pairs.join(''), 0o600)
    const words = ['--credentials-file', credentials, '--state', state, '--state', broken, '--format', 'json']
    const { out } = await audit(words, { env: { EKB_ENDPOINT: emulator.endpoint } })
    const report = JSON.parse(out)
    const [first] = report.keys[1].managedBy
    expect(first.address).toBe('ekb_api_key.bot')
    const manager = (key: (typeof report.keys)[number]) => {
      if (key.system) return 'the platform'
      if (key.managedBy.length > 0) return `ekb_api_key.bot ${state}`
      return key.own ? "nobody: the emulator's own credential" : 'nobody'
    }
    expect(await told(page)).toEqual(
      report.keys.map((key: (typeof report.keys)[number]) => [
        key.name,
        `${key.ageDays} d`,
        manager(key),
        key.level ?? '',
      ]),
    )
    expect(await page.locator('.finding-list a').allTextContents()).toEqual(
      report.findings.map(({ rule, title }: { rule: string; title: string }) => `${rule} ${title}`),
    )
    expect(
      await page.locator('.month time').evaluateAll(all => all.map(time => time.getAttribute('datetime'))),
    ).toEqual(['2026-01-02T03:04:05Z'])
    await page.getByText(`${broken} is cut off or damaged`).waitFor()
    await page.getByText(report.summary, { exact: true }).waitFor()
    const loaded = (await Promise.all(bodies)).join('\n') + (await page.content())
    for (const { value, secret } of emulator.keys()) {
      expect(loaded).not.toContain(value)
      expect(loaded).not.toContain(secret)
    }
  })

  test.each(['json', 'csv', 'ics'] as const)('can be saved as %s', async form => {
    const { emulator } = await site()
    const { page } = await openPage(browser(), emulator)
    await page.getByRole('tab', { name: 'Audit' }).click()
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: { json: 'JSON', csv: 'CSV', ics: 'Calendar' }[form] }).click()
    const file = await saving
    expect(file.suggestedFilename()).toBe(`ekb-audit.${form}`)
    expect(readFileSync(await file.path(), 'utf8')).toContain('teams-bot')
  })

  test('can be filtered, linked to, left and come back to', async () => {
    const { emulator } = await site()
    const { page } = await openPage(browser(), emulator)
    const names = async () => (await told(page)).map(([name]) => name)
    await page.getByRole('tab', { name: 'Audit' }).click()
    expect(new URL(page.url()).hash).toBe('#audit')
    await page.getByRole('radio', { name: 'Managed 1', exact: true }).check()
    await expect.poll(names).toEqual(['teams-bot'])
    await page.getByRole('radio', { name: 'Unmanaged 2', exact: true }).check()
    await expect.poll(async () => (await names()).length).toBe(2)
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('WIKI')
    await expect.poll(names).toEqual(['wiki-sync'])
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('nothing like it')
    await page.getByRole('button', { name: 'Show all keys' }).click()
    await expect.poll(async () => (await names()).length).toBe(5)
    await page.goBack()
    await page.locator('.key-table').waitFor()
    await page.goForward()
    await page.locator('.audit-table').waitFor()
    await page.reload()
    await page.locator('.audit-table').waitFor()
    expect(await page.getByRole('tab', { name: 'Audit' }).getAttribute('aria-selected')).toBe('true')
  })

  const looks = (['light', 'dark'] as const).flatMap(colorScheme =>
    [1360, 900, 360].map(width => ({ colorScheme, width })),
  )
  test.each(looks)('axe-core finds nothing, in $colorScheme, $width wide', async ({ colorScheme, width }) => {
    const { emulator } = await site()
    const { page } = await openPage(browser(), emulator, {
      colorScheme,
      viewport: { width, height: 800 },
      tolerate: /Failed to load/,
    })
    const answers = Promise.withResolvers<void>()
    await page.route('**/__page/audit.json', async route => {
      await answers.promise
      await route.continue()
    })
    await page.getByRole('tab', { name: 'Audit' }).click()
    await page.getByText('Auditing the keys…').waitFor()
    await bringAxe(page)
    const found = await findings(page)
    answers.resolve()
    await rowOf(page, 'teams-bot').waitFor()
    found.push(...(await findings(page)))
    expect(found).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })

  test('says why there is none, and comes back', async () => {
    let isWell = false
    const working = pageAudit([])
    const emulator = await emulatorForTest({
      audit: {
        ...working,
        report: (form, subject, signal) => {
          if (isWell) return working.report(form, subject, signal)
          throw ekbError('FILE_UNREADABLE', {
            what: 'configuration',
            file: 'ekb.review.yaml',
            reason: 'EACCES',
          })
        },
      },
    })
    const { page } = await openPage(browser(), emulator, { tolerate: /Failed to load/ })
    await page.getByRole('tab', { name: 'Audit' }).click()
    await page.getByRole('alert').filter({ hasText: 'ekb.review.yaml' }).waitFor()
    await bringAxe(page)
    expect(await findings(page)).toEqual([])
    isWell = true
    await page.getByRole('button', { name: 'Try again' }).click()
    await rowOf(page, 'Automator Key').waitFor()
    isWell = false
    emulator.seed({ projects: [{ id: emulator.projectId, keys: [{ name: 'fresh', type: 'privileged' }] }] })
    await page.getByText('What follows is the report before.').waitFor()
    expect(await rowOf(page, 'Automator Key').count()).toBe(1)
  })

  test('is reached by keyboard', async () => {
    const { emulator } = await site()
    const { page } = await openPage(browser(), emulator)
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    await page.getByRole('tab', { name: 'Activity' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Audit')
    await rowOf(page, 'teams-bot').waitFor()
    for (const name of ['JSON', 'CSV', 'Calendar']) {
      await page.keyboard.press('Tab')
      expect(await focused()).toBe(name)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.type('wiki')
    await expect.poll(async () => (await told(page)).length).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: /^With findings/ }).isChecked()).toBe(true)
  })

  test('of a thousand keys with findings is drawn in parts, and whole on paper', async ({ annotate }) => {
    const keys = Array.from({ length: 1000 }, (_, index) => ({
      name: `key-${index}`,
      type: 'locked_down_viewer' as const,
      age: `${400 + index}d`,
    }))
    const state = fileFor('state.json', stateOf('many', {}))
    const emulator = await emulatorForTest({
      seed: { projects: [{ id: 'many', keys }] },
      audit: pageAudit([state]),
    })
    const { page } = await openPage(browser(), emulator)
    const started = performance.now()
    await page.getByRole('tab', { name: 'Audit' }).click()
    await page.getByText('1002 keys', { exact: true }).waitFor()
    await annotate(`the report was there after ${(performance.now() - started).toFixed(0)} ms`)
    const rows = page.locator('.audit-table tbody tr')
    expect(await rows.count()).toBe(50)
    await page.getByRole('button', { name: 'Show 50 more' }).click()
    await expect.poll(() => rows.count()).toBe(100)
    emulator.seed({ projects: [{ id: 'many', keys: [{ name: 'one-more', type: 'privileged' }] }] })
    await page.getByText('1003 keys', { exact: true }).waitFor()
    expect(await rows.count()).toBe(100)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expect.poll(() => rows.count()).toBe(1003)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Calendar' }).isVisible()).toBe(false)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => rows.count()).toBe(100)
  })
})

describeInChromium('the audit follows an engine', browser => {
  describeNewest('apply by apply', { terraform: '0', opentofu: '0' }, engine => {
    test('a key is managed as soon as the state says so, and due when its time has come', async () => {
      const file = join(folderForTest(), 'state.json')
      const emulator = await emulatorForTest({ audit: pageAudit([file]) })
      const { page } = await openPage(browser(), emulator)
      await page.getByRole('tab', { name: 'Audit' }).click()
      await page.getByText(`${file}`).first().waitFor()
      const main =
        HEADER + apiKey('bot', { name: 'teams-bot', type: 'locked_down_viewer', rotate_after: '90d' })
      const env = {
        EKB_ENDPOINT: emulator.endpoint,
        EKB_API_KEY: emulator.apiKey,
        EKB_API_SECRET: emulator.apiSecret,
        EKB_PROJECT_ID: emulator.projectId,
      }
      await using workspace = await openWorkspace({ engine, main, env })
      await workspace.apply()
      await rowOf(page, 'teams-bot').getByText('not known').waitFor()
      const { stdout } = await workspace.succeed('show', '-json')
      writeFileSync(file, stdout)
      await rowOf(page, 'teams-bot').getByText('ekb_api_key.bot').waitFor()
      await page.locator('.month').getByText('Rotate teams-bot').waitFor()
      emulator.advance('100d')
      await rowOf(page, 'teams-bot').getByText('overdue by 11 d').waitFor()
      await page.getByRole('link', { name: /^EKB051/ }).waitFor()
    })
  })
})
