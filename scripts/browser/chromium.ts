import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

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

/** How to get a browser where there is none. */
export const CHROMIUM_REMEDY =
  'Chromium is not on PATH: apt-get install chromium, or name its executable in EKB_CHROMIUM'

/** The executable that EKB_CHROMIUM names, else the first on PATH; undefined where there is none. */
export function findChromium(): string | undefined {
  const named = process.env['EKB_CHROMIUM']
  const candidates = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(folder => folder !== '')
    .flatMap(folder => NAMES.map(name => join(folder, name)))
  return [...(named === undefined ? [] : [named]), ...candidates].find(isExecutable)
}

/** Starts the browser that was found, without a window. Throws where there is none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error(CHROMIUM_REMEDY)
  return chromium.launch({ executablePath, args: FLAGS })
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
