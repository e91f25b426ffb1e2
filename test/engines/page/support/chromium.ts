import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { CHROMIUM_REMEDY, findChromium, launchChromium } from '../../../../scripts/browser/chromium.ts'

const isHere = findChromium() !== undefined
const isRequired = (process.env['EKB_REQUIRE_ENGINES'] ?? '').split(',').includes('chromium')

/**
 * Describes a suite in a real browser. Where there is none, it is a skipped test with the way to get one, or a
 * failed one where EKB_REQUIRE_ENGINES names `chromium`.
 */
export function describeInChromium(title: string, body: (browser: () => Browser) => void): void {
  if (!isHere) {
    test(`${title}, in Chromium`, context => {
      if (isRequired) throw new Error(CHROMIUM_REMEDY)
      context.skip(CHROMIUM_REMEDY)
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
