import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { blockPositions } from '../../../src/cli/review/block-positions.ts'
import type { ReportFinding } from '../../../src/review/report/index.ts'

test('an output is found like the block of a key', async () => {
  const folder = await mkdtemp(join(process.cwd(), 'node_modules/.positions-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const text =
    'resource "ekb_api_key" "bot" {\n}\n\noutput "bot" {\n  value = nonsensitive(ekb_api_key.bot.key)\n}\n'
  await writeFile(join(folder, 'main.tf'), text)
  const position = blockPositions(folder)
  const lineOf = (type: string) =>
    position({ declared: { modules: [], type, name: 'bot' } } as unknown as ReportFinding)?.line
  expect(['ekb_api_key', 'output', 'data'].map(lineOf)).toEqual([1, 4, undefined])
})
