import { expect, test } from 'vitest'
import { emulatorForTest } from '../../emulator/emulators.ts'
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
    { id: 'sales', name: 'Sales', keys: [{ name: 'crm', type: 'privileged' }] },
  ],
} as const

describeInChromium('the list', browser => {
  test('shows name, badge, truncated key, and when it was created in which time zone', async () => {
    const emulator = await emulatorForTest({
      seed: structuredClone(SEED) as never,
      clock: { now: '2026-11-23T12:00:00Z' },
    })
    const { row, names } = await openPage(browser(), emulator, { timezoneId: 'America/New_York' })
    expect(await names()).toEqual(['Bootstrap Key', 'Automator Key', 'ci-deployer', 'wiki-sync'])
    const value = emulator.keys().find(key => key.name === 'ci-deployer')?.value ?? ''
    const text = await row('ci-deployer').innerText()
    expect(text).toContain('Privileged')
    expect(text).toContain(`${value.slice(0, 4)}…${value.slice(-4)}`)
    expect(text).toContain('11 Nov 2026, 07:00 GMT-5')
    expect(text).not.toContain(value)
    expect(await row('wiki-sync').innerText()).toContain('Locked-Down Viewer')
    expect(await row('Automator Key').innerText()).toContain('System')
  })

  test('the system key is protected: there is nothing to delete it with', async () => {
    const emulator = await emulatorForTest()
    const { row } = await openPage(browser(), emulator)
    await row('Automator Key').getByText('Protected').waitFor()
    expect(
      await row('Automator Key')
        .getByRole('button', { name: /Delete/ })
        .count(),
    ).toBe(0)
    expect(
      await row('Bootstrap Key')
        .getByRole('button', { name: /Delete/ })
        .count(),
    ).toBe(1)
  })

  test('is searched by name, and by any part of a key', async () => {
    const emulator = await emulatorForTest({ seed: structuredClone(SEED) as never })
    const { page, names } = await openPage(browser(), emulator)
    const search = page.getByRole('searchbox', { name: 'Search by name or key' })
    await search.fill('WIKI')
    await expect.poll(names).toEqual(['wiki-sync'])
    const value = emulator.keys().find(key => key.name === 'ci-deployer')?.value ?? ''
    await search.fill(value.slice(10, 22))
    await expect.poll(names).toEqual(['ci-deployer'])
    await search.fill(value)
    await expect.poll(names).toEqual(['ci-deployer'])
    await search.fill('no such key')
    await page.getByText('No key fits the search').waitFor()
    await page.getByRole('button', { name: 'Show all keys' }).click()
    await expect.poll(async () => (await names()).length).toBe(4)
  })

  test('is ordered by name or date, and narrowed to a type', async () => {
    const emulator = await emulatorForTest({ seed: structuredClone(SEED) as never })
    const { page, names } = await openPage(browser(), emulator)
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    await expect.poll(names).toEqual(['Automator Key', 'Bootstrap Key', 'ci-deployer', 'wiki-sync'])
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    await expect.poll(names).toEqual(['wiki-sync', 'ci-deployer', 'Bootstrap Key', 'Automator Key'])
    expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
      'descending',
    )
    await page.getByRole('radio', { name: /Privileged/ }).check()
    await expect.poll(names).toEqual(['ci-deployer', 'Bootstrap Key'])
  })

  test('is of one project, and another is one choice away', async () => {
    const emulator = await emulatorForTest({ seed: structuredClone(SEED) as never })
    const { page, names } = await openPage(browser(), emulator)
    await page.getByLabel('Project', { exact: true }).selectOption('Sales')
    await expect.poll(names).toContain('crm')
    expect(await names()).not.toContain('wiki-sync')
    await page.reload()
    await expect.poll(names).toContain('crm')
  })

  test('the whole key is copied, not what is shown of it', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator)
    await page.getByRole('button', { name: 'Copy the key of Bootstrap Key' }).click()
    await page.getByText('Copied the key of Bootstrap Key.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied === emulator.apiKey).toBe(true)
  })

  test('a key that the browser will not copy is shown to be copied by hand', async () => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator)
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))
    })
    await page.getByRole('button', { name: 'Copy the key of Bootstrap Key' }).click()
    const shown = await page.getByRole('dialog').getByLabel('API key').inputValue()
    expect(shown === emulator.apiKey).toBe(true)
  })
})

describeInChromium('creating', browser => {
  test('takes a type and a name, and shows key and secret this one time', async () => {
    const emulator = await emulatorForTest()
    const { page, row, holdTime } = await openPage(browser(), emulator, { clock: true })
    await holdTime()
    await page.getByRole('button', { name: 'Create API Key' }).click()
    await page.getByRole('radio', { name: /Privileged Key/ }).check()
    await page.getByLabel('Key Name').fill('teams-bot')
    await page.getByRole('button', { name: 'Generate Key' }).click()
    await page.getByRole('heading', { name: 'Your new API key' }).waitFor()
    const made = emulator.keys().find(key => key.name === 'teams-bot')
    expect(made?.type).toBe('privileged')
    await row('teams-bot').getByText('New', { exact: true }).waitFor()
    for (const [button, value] of [
      ['Copy key', made?.value],
      ['Copy secret', made?.secret],
    ] as const) {
      await page.getByRole('button', { name: button }).click()
      await expect
        .poll(async () => (await page.evaluate(() => navigator.clipboard.readText())) === value)
        .toBe(true)
    }
    await page.getByRole('button', { name: 'Done' }).click()
    expect((await page.content()).includes(made?.secret ?? '')).toBe(false)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Create API Key')
  })

  test.each([
    ['', 'The name must not be empty.'],
    ['   ', 'The name must not be empty.'],
    ['x'.repeat(10_000), 'The name must have at most 255 characters.'],
  ])('what the platform says of a name stands beside its field (%#)', async (name, problem) => {
    const emulator = await emulatorForTest()
    const { page } = await openPage(browser(), emulator, { tolerate: /400/ })
    await page.getByRole('button', { name: 'Create API Key' }).click()
    const field = page.getByLabel('Key Name')
    await field.fill(name)
    await page.getByRole('button', { name: 'Generate Key' }).click()
    await page.getByText(problem).waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await field.getAttribute('aria-describedby')).toContain('problem')
    expect(await field.evaluate(element => element === document.activeElement)).toBe(true)
    expect(emulator.keys()).toHaveLength(2)
  })
})

describeInChromium('deleting', browser => {
  test('asks first and names the key', async () => {
    const emulator = await emulatorForTest({ seed: structuredClone(SEED) as never })
    const { page, row, names } = await openPage(browser(), emulator)
    await row('wiki-sync').getByRole('button', { name: 'Delete wiki-sync' }).click()
    const question = page.getByRole('alertdialog', { name: 'Delete this API key?' })
    expect(await question.innerText()).toContain('wiki-sync')
    await question.getByRole('button', { name: 'Cancel' }).click()
    expect(emulator.keys()).toHaveLength(4)
    await row('wiki-sync').getByRole('button', { name: 'Delete wiki-sync' }).click()
    await question.getByRole('button', { name: 'Delete API key' }).click()
    await expect.poll(names).not.toContain('wiki-sync')
    expect(emulator.keys().map(key => key.name)).not.toContain('wiki-sync')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  })

  test('warns of the key that was handed out, and says when somebody else was faster', async () => {
    const emulator = await emulatorForTest()
    const { page, row } = await openPage(browser(), emulator)
    await row('Bootstrap Key').getByRole('button', { name: 'Delete Bootstrap Key' }).click()
    const question = page.getByRole('alertdialog')
    expect(await question.innerText()).toContain('EKB_API_KEY')
    await fetch(`${emulator.endpoint}/api/keys/${emulator.apiKey}?project_id=${emulator.projectId}`, {
      method: 'DELETE',
      headers: { 'x-api-key': emulator.apiKey, 'x-api-secret': emulator.apiSecret },
    })
    await question.getByText('It is gone: somebody else deleted it').waitFor()
    expect(await question.getByRole('button', { name: 'Delete API key' }).count()).toBe(0)
  })
})
