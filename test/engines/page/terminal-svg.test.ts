import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import {
  CHARACTER_WIDTH,
  LINE_HEIGHT,
  PADDING,
  THEMES,
  terminalSvg,
} from '../../../scripts/picture/terminal-svg.ts'
import { describeInChromium } from './support/chromium.ts'

const PLAN = `\u001b[1m  # ekb_api_key.bot\u001b[0m must be \u001b[1m\u001b[31mreplaced\u001b[0m
\u001b[32m+\u001b[0m/\u001b[31m-\u001b[0m resource "ekb_api_key" "bot" {
      \u001b[33m~\u001b[0m key          = (sensitive value)
      \u001b[33m~\u001b[0m key_preview  = "e4b0…0076" -> (known after apply)
        \u001b[90m# (5 unchanged attributes hidden)\u001b[0m
    }

\u001b[33m│\u001b[0m   15:   rotate_after = \u001b[4m"90d"\u001b[0m  <&>`

const themes = Object.keys(THEMES) as (keyof typeof THEMES)[]

describeInChromium('a drawn terminal', browser => {
  test.each(themes)('every word stands in the row and the column that it had (%s)', async theme => {
    const svg = terminalSvg(PLAN, 'A plan', theme)
    expect(await readDrawn(browser(), svg)).toEqual(stripVTControlCharacters(PLAN).split('\n'))
  })

  test.each(themes)('the plan that README shows is indented and in line (%s)', async theme => {
    const rows = await readDrawn(
      browser(),
      await readFile(join(root, `docs/images/plan-${theme}.svg`), 'utf8'),
    )
    const first = rows.findIndex(row => row.endsWith(' resource "ekb_api_key" "teams_bot" {'))
    const attributes = rows.slice(first + 1, rows.indexOf('    }', first)).filter(row => row.includes(' = '))
    expect(attributes.length).toBeGreaterThan(5)
    expect(attributes.filter(row => !/^ {6}[~ ] \w/.test(row))).toEqual([])
    expect(new Set(attributes.map(row => row.indexOf(' = '))).size).toBe(1)
  })

  test.each(themes)('the pictures fit into a column of GitHub (%s)', async theme => {
    for (const name of ['plan', 'adopt-plan']) {
      const svg = await readFile(join(root, `docs/images/${name}-${theme}.svg`), 'utf8')
      expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThanOrEqual(838)
    }
  })

  test.each(themes)('the plan that the page about ekb adopt shows only imports (%s)', async theme => {
    const picture = join(root, `docs/images/adopt-plan-${theme}.svg`)
    const rows = await readDrawn(browser(), await readFile(picture, 'utf8'))
    expect(rows.at(-1)).toBe('Plan: 3 to import, 0 to add, 0 to change, 0 to destroy.')
    const page = await readFile(join(root, 'docs/adopt.md'), 'utf8')
    expect(rows.filter(row => row.startsWith('  ')).filter(row => !page.includes(row))).toEqual([])
    expect(rows.filter(row => row.startsWith('  ekb_'))).toHaveLength(3)
  })
})

/** The rows of text as a browser shows them: each word where it is drawn, not where the file has it. */
async function readDrawn(browser: Browser, svg: string): Promise<string[]> {
  const page = await browser.newPage()
  await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`)
  const words = await page.evaluate(() => {
    const found: { word: string; left: number; middle: number }[] = []
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('text') == null) continue
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const { left, top, bottom } = range.getBoundingClientRect()
        found.push({ word, left, middle: (top + bottom) / 2 })
      }
    }
    return found
  })
  await page.close()
  const rows: string[] = []
  for (const { word, left, middle } of words) {
    const row = Math.floor((middle - PADDING) / LINE_HEIGHT)
    while (rows.length <= row) rows.push('')
    const before = rows[row] ?? ''
    rows[row] = before.padEnd(Math.round((left - PADDING) / CHARACTER_WIDTH)) + word
  }
  return rows
}
