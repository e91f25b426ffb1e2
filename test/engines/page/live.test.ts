import { expect, test } from 'vitest'
import { emulatorForTest } from '../../emulator/emulators.ts'
import { apiKey, CREATE_FIRST, describeNewest, HEADER, openWorkspace } from '../harness/index.ts'
import { describeInChromium } from './support/chromium.ts'
import { openPage, openSecondTab } from './support/open-page.ts'
import { startShippedEmulator } from './support/shipped-emulator.ts'

describeInChromium('the page follows', browser => {
  test('what another tab does', async () => {
    const emulator = await emulatorForTest()
    const one = await openPage(browser(), emulator, { clock: true })
    const other = await openSecondTab(one)
    await one.holdTime()
    await one.page.getByRole('button', { name: 'Create API Key' }).click()
    await one.page.getByLabel('Key Name').fill('shared')
    await one.page.getByRole('button', { name: 'Generate Key' }).click()
    await other.row('shared').getByText('New').waitFor()
    await one.releaseTime()
    await other.row('shared').getByRole('button', { name: 'Delete shared' }).click()
    await other.page.getByRole('button', { name: 'Delete API key' }).click()
    await expect.poll(one.names).not.toContain('shared')
  })

  test('a key that is replaced, the new one first or the old one first', async () => {
    const emulator = await emulatorForTest()
    const { row, holdTime } = await openPage(browser(), emulator, { clock: true })
    await holdTime()
    emulator.seed({ projects: [{ id: emulator.projectId, keys: [{ name: 'bot', type: 'privileged' }] }] })
    await row('bot').getByText('New').waitFor()
    const call = async (method: string, path: string, body?: unknown) => {
      const response = await fetch(`${emulator.endpoint}/api/keys${path}`, {
        method,
        headers: {
          'x-api-key': emulator.apiKey,
          'x-api-secret': emulator.apiSecret,
          'content-type': 'application/json',
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      expect(response.status).toBe(200)
    }
    const create = () =>
      call('POST', '', { project_id: emulator.projectId, key_name: 'bot', key_type: 'privileged' })
    const removeOldest = () => {
      const old = emulator.keys().find(key => key.name === 'bot')
      return call('DELETE', `/${old?.value}?project_id=${emulator.projectId}`)
    }
    const previews = () =>
      emulator
        .keys()
        .filter(key => key.name === 'bot')
        .map(({ value }) => `${value.slice(0, 4)}…${value.slice(-4)}`)
    const [first = ''] = previews()
    await create()
    await removeOldest()
    await row('bot').getByText(`Replaced ${first}`).waitFor()
    const [second = ''] = previews()
    await removeOldest()
    await create()
    await row('bot').getByText(`Replaced ${second}`).waitFor()
  })
})

describeInChromium('the page follows an engine', browser => {
  describeNewest('apply by apply', { terraform: '0', opentofu: '0' }, engine => {
    test('keys appear, grow old, are replaced and vanish; it is told who did it', async () => {
      const emulator = await startShippedEmulator()
      const { page, row, names, tab } = await openPage(browser(), emulator)
      const bot = { name: 'teams-bot', type: 'locked_down_viewer', rotate_after: '90d' }
      const main =
        HEADER + apiKey('bot', bot, CREATE_FIRST) + apiKey('ci', { name: 'ci', type: 'privileged' })
      await using workspace = await openWorkspace({ engine, main, env: emulator.variables })

      const applied = workspace.apply()
      await row('teams-bot').getByText('New').waitFor()
      await row('ci').waitFor()
      await applied
      const created = page.getByRole('listitem').filter({ hasText: 'Created teams-bot' })
      expect(await created.innerText()).toMatch(/Bootstrap Key/)
      expect(await created.innerText()).toMatch(/ekb\/\S+ \(terraform-plugin; /)

      await tab('Test bench')
      await page.getByRole('button', { name: '+91 d' }).click()
      await row('teams-bot').getByText('over 90 d').waitFor()
      await tab('Activity')
      const rotated = workspace.apply()
      await row('teams-bot')
        .getByText(/^Replaced e4b0…/)
        .waitFor()
      await rotated
      await expect.poll(names).toEqual(['teams-bot', 'ci', 'Bootstrap Key', 'Automator Key'])

      await workspace.succeed('destroy', '-auto-approve', '-no-color')
      await expect.poll(names).toEqual(['Bootstrap Key', 'Automator Key'])
      await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Deleted ci' }).count()).toBe(1)
    })
  })
})
