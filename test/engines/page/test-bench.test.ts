import { expect, test } from 'vitest'
import type { Emulator } from '../../../src/emulator/index.ts'
import { callerFor } from '../../emulator/caller.ts'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage } from './support/open-page.ts'

async function statusOfCreate(emulator: Emulator): Promise<number> {
  const caller = await callerFor(emulator)
  const body = { project_id: emulator.projectId, key_name: 'bot', key_type: 'privileged' }
  return (await caller.call('POST', '/api/keys', { body })).status
}

describeInChromium('the test bench', browser => {
  test('sets a fault, shows what it struck, and clears it', async () => {
    const emulator = await emulatorForTest()
    const { page, tab } = await openPage(browser(), emulator)
    await tab('Test bench')
    await page.getByText('No fault is in force: every request is handled').waitFor()
    await page.getByLabel('What the platform does').selectOption('Answers with an error')
    await page.getByLabel('Status').fill('500')
    await page.getByLabel('How often').fill('2')
    await page.getByRole('button', { name: 'Set fault' }).click()
    await page.getByText('struck 0').waitFor()
    expect(emulator.faults.list()).toMatchObject([
      { match: { operation: 'create', times: 2 }, effect: { status: 500 } },
    ])
    expect(await statusOfCreate(emulator)).toBe(500)
    await page.getByText('struck 1').waitFor()
    await tab('Activity')
    const line = page.getByRole('listitem').filter({ hasText: 'Tried to create a key' })
    expect(await line.innerText()).toMatch(/500[\s\S]*fault-1/)
    await tab('Test bench')
    await page.getByRole('button', { name: 'Clear all faults' }).click()
    await page.getByText('No fault is in force: every request is handled').waitFor()
    expect(await statusOfCreate(emulator)).toBe(200)
  })

  test('a fault that could not be removed says so itself', async () => {
    const emulator = await emulatorForTest()
    emulator.faults.add({ effect: { hang: true } })
    const { page, tab } = await openPage(browser(), emulator, { tolerate: /ERR_/ })
    await page.route('**/__admin/faults/*', route => route.abort())
    await tab('Test bench')
    await page.getByRole('button', { name: 'Remove fault-1' }).click()
    await page.getByRole('listitem').getByText('The emulator does not answer. The page cannot tell').waitFor()
    expect(emulator.faults.list()).toHaveLength(1)
    await page.unroute('**/__admin/faults/*')
    await page.getByRole('button', { name: 'Remove fault-1' }).click()
    await expect.poll(() => emulator.faults.list()).toEqual([])
  })

  test('a request that hangs is shown in flight, and then as one without an answer', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator)
    emulator.faults.add({ match: { operation: 'create' }, effect: { hangAfterCommit: true } })
    const abort = new AbortController()
    const asked = fetch(`${emulator.endpoint}/api/keys`, {
      method: 'POST',
      signal: abort.signal,
      headers: {
        'x-api-key': emulator.apiKey,
        'x-api-secret': emulator.apiSecret,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ project_id: emulator.projectId, key_name: 'bot', key_type: 'privileged' }),
    }).catch(() => undefined)
    const [inFlight, unanswered] = [page.getByText('in flight'), page.getByText('no answer')]
    await inFlight.waitFor()
    expect(await unanswered.count()).toBe(0)
    abort.abort()
    await asked
    await unanswered.waitFor()
    expect(await inFlight.count()).toBe(0)
  })

  test('what the emulator says of a fault, a date or a seed stands beside it', async () => {
    const emulator = await emulatorForTest()
    const { page, tab } = await openPage(browser(), emulator, { tolerate: /400/ })
    await tab('Test bench')
    await page.getByLabel('Status').fill('99')
    await page.getByRole('button', { name: 'Set fault' }).click()
    await page.getByText('effect.status must be a whole number from 200 to 599').waitFor()
    await page.getByLabel('Move by, or to').fill('soon')
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await page.getByText('advance must be a duration such as').waitFor()
    await page.getByLabel('Seed (YAML or JSON)').fill('projects: 7')
    await page.getByRole('button', { name: 'Add the seed' }).click()
    await page.getByText('line 1: projects must be a list').waitFor()
    expect(emulator.faults.list()).toEqual([])
  })

  test('moves the clock, freezes it and takes it back', async () => {
    const emulator = await emulatorForTest({ clock: { now: '2026-11-23T12:00:00Z' } })
    const { page, row, tab } = await openPage(browser(), emulator, { timezoneId: 'UTC' })
    await tab('Test bench')
    await page.getByLabel('Mark keys that are older than, in days').fill('30')
    await page.getByLabel('Mark keys that are older than, in days').press('Tab')
    expect(await row('Bootstrap Key').getByText('over 30 d').count()).toBe(0)
    await page.getByRole('button', { name: '+30 d' }).click()
    await row('Bootstrap Key').getByText('over 30 d').waitFor()
    expect(await row('Automator Key').getByText('over 30 d').count()).toBe(0)
    await page.getByLabel('Move by, or to').fill('2027-06-01')
    await page.getByRole('button', { name: 'Move', exact: true }).click()
    await page.locator('.clock-chip').getByText('1 Jun 2027').waitFor()
    await page.getByRole('button', { name: 'Freeze' }).click()
    // Its name says what it does: a state beside it would say the contrary.
    expect(await page.getByRole('button', { name: 'Let it run' }).getAttribute('aria-pressed')).toBeNull()
    await page.getByRole('button', { name: 'Back to the real time' }).click()
    await page.locator('.clock-chip').waitFor({ state: 'detached' })
    expect(Math.abs(emulator.now().getTime() - Date.now())).toBeLessThan(60_000)
  })

  test('a number that is being typed is not taken back while time passes', async () => {
    const emulator = await emulatorForTest()
    const { page, row, tab } = await openPage(browser(), emulator, { clock: true })
    emulator.seed({
      projects: [{ id: emulator.projectId, keys: [{ name: 'bot', type: 'privileged', age: '50d' }] }],
    })
    await tab('Test bench')
    const field = page.getByLabel('Mark keys that are older than, in days')
    await field.fill('')
    await page.clock.runFor(3000)
    expect(await field.inputValue()).toBe('')
    await field.pressSequentially('45')
    await page.clock.runFor(3000)
    expect(await field.inputValue()).toBe('45')
    await row('bot').getByText('over 45 d').waitFor()
    await field.fill('0')
    await field.blur()
    await expect.poll(() => field.inputValue()).toBe('45')
  })

  test('seeds, and resets after a question', async () => {
    const emulator = await emulatorForTest()
    const { page, tab, names } = await openPage(browser(), emulator)
    await tab('Test bench')
    await page.getByRole('button', { name: 'Fill in an example' }).click()
    await page.getByRole('button', { name: 'Add the seed' }).click()
    await page.getByLabel('Project', { exact: true }).selectOption('Support')
    await expect.poll(names).toContain('wiki-sync')
    await page.getByRole('button', { name: 'Reset…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reset', exact: true }).click()
    await expect.poll(names).toEqual(['Bootstrap Key', 'Automator Key'])
    expect(emulator.projects).toHaveLength(1)
  })
})

describeInChromium('the activity', browser => {
  test('is filtered, and saved as a table that no spreadsheet takes for formulas', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator)
    const caller = await callerFor(emulator)
    await caller.create('=HYPERLINK("http://x")')
    await caller.create('plain')
    await caller.list()
    const lines = page.getByRole('list', { name: 'Activity, newest first' }).getByRole('listitem')
    await expect.poll(() => lines.count()).toBe(2)
    await page.getByLabel('Kind of activity').selectOption('Everything')
    await expect.poll(() => lines.count()).toBeGreaterThan(2)
    await page.getByRole('searchbox', { name: 'Filter the activity' }).fill('hyperlink')
    await expect.poll(() => lines.count()).toBe(1)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    // Without this mark a spreadsheet reads it in the code page of its machine.
    expect(text[0]).toBe('\ufeff')
    const [head, line, ...rest] = text.slice(1).trimEnd().split('\r\n')
    expect(head).toMatch(/^time,action,key_name,/)
    expect(line).toContain(`Created,"'=HYPERLINK(""http://x"")",privileged,e4b0…`)
    expect(rest).toEqual([])
  })
})
