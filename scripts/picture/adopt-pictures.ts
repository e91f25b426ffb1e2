import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '../../src/emulator/index.ts'
import { launchChromium } from '../browser/chromium.ts'
import { dist } from '../build/places.ts'
import { runOrFail } from '../command.ts'
import type { Engine } from '../engines/find.ts'
import { executable } from '../engines/recipe.ts'
import { THEMES, terminalSvg } from './terminal-svg.ts'

/** The platform of `docs/adopt.md`. */
const SEED = {
  projects: [
    {
      id: 'helpdesk',
      keys: [
        { name: 'teams-bot', type: 'locked_down_viewer' as const, age: '97d12h' },
        { name: 'Teams Bot', type: 'locked_down_viewer' as const, age: '30d12h' },
        { name: 'ci-deploy.k3f9.7', type: 'privileged' as const, age: '91d' },
        { name: 'ci-deploy.k3f9.8', type: 'privileged' as const, age: '2h30m' },
      ],
    },
  ],
}

const MAIN =
  'terraform {\n  required_providers {\n    ekb = { source = "ekb/ekb" }\n  }\n}\n\nprovider "ekb" {}\n'

const TITLE = 'What ekb adopt prints, and the last line of the plan: 3 to import, and nothing else'

/** Takes pictures of keys that were clicked together, and of the plan that adopts them, in both themes, into `folder`. */
export async function takeAdoptPictures(engine: Engine, folder: string): Promise<void> {
  const emulator = await startEmulator({ seed: SEED, randomSeed: 'picture' })
  const work = await realpath(await mkdtemp(join(tmpdir(), 'ekb-adopt-')))
  const browser = await launchChromium()
  const env = {
    ...process.env,
    EKB_ENDPOINT: emulator.endpoint,
    EKB_API_KEY: emulator.apiKey,
    EKB_API_SECRET: emulator.apiSecret,
    EKB_PROJECT_ID: emulator.projectId,
    TF_CLI_CONFIG_FILE: join(dist, 'terraform.rc'),
    CHECKPOINT_DISABLE: '1',
  }
  const run = (file: string, ...args: string[]) => runOrFail(file, args, { cwd: work, env })
  try {
    const names = Object.keys(THEMES) as (keyof typeof THEMES)[]
    for (const colorScheme of names) {
      const page = await browser.newPage({
        viewport: { width: 838, height: 620 },
        deviceScaleFactor: 1.5,
        colorScheme,
        locale: 'en-GB',
        timezoneId: 'UTC',
        reducedMotion: 'reduce',
      })
      await page.goto(emulator.origin)
      await page.getByRole('button', { name: /^ci-deploy, generations/ }).click()
      await page.locator('.keys').screenshot({ path: join(folder, `adopt-before-${colorScheme}.png`) })
    }
    await writeFile(join(work, 'main.tf'), MAIN)
    await run(engine.path, 'init')
    const said = await run(join(dist, 'bin', executable('ekb')), 'adopt')
    const plan = await run(engine.path, 'plan')
    const [count = ''] = plan.split('\n').filter(line => line.includes('to import'))
    // What was left out is too wide for a column, and stands in the text of the page.
    const [adopted = ''] = said.split('\n\n')
    const shown = ['$ ekb adopt', adopted, '...', '', `$ ${engine.binary} plan`, '...', count.trimEnd()].join(
      '\n',
    )
    for (const theme of names) {
      await writeFile(join(folder, `adopt-plan-${theme}.svg`), terminalSvg(shown, TITLE, theme))
    }
  } finally {
    await browser.close()
    await emulator.close()
    await rm(work, { recursive: true })
  }
}
