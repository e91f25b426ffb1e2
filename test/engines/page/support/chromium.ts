import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What keeps the browser from looking for anything but our page. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const path = findChromium()
const required = (process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',').includes('chromium')

/**
 * Describes a suite in a real browser. Where there is none, it is a skipped test with the way to get one, or a
 * failed one where EKB_REQUIRE_ENGINES names `chromium`.
 */
export function describeInChromium(title: string, body: (browser: () => Browser) => void): void {
  if (path === undefined) {
    test(`${title}, in Chromium`, context => {
      const reason =
        'Chromium is not on PATH: apt-get install chromium, or name its executable in EKB_CHROMIUM'
      if (required) throw new Error(reason)
      context.skip(reason)
    })
    return
  }
  describe(`${title}, in Chromium`, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await launchChromium()
    })
    afterAll(() => browser?.close())
    body(() => {
      if (browser === undefined) throw new Error('the browser runs while tests run')
      return browser
    })
  })
}

/** Starts the browser that was found. */
export function launchChromium(): Promise<Browser> {
  if (path === undefined) throw new Error('Chromium is not on PATH')
  return chromium.launch({ executablePath: path, args: FLAGS })
}

function findChromium(): string | undefined {
  const named = process.env['EKB_CHROMIUM']
  const candidates = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(folder => folder !== '')
    .flatMap(folder => NAMES.map(name => join(folder, name)))
  return [...(named === undefined ? [] : [named]), ...candidates].find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
