import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../src/review/config/read-config.ts'

const page = await readFile(join(import.meta.dirname, '../../docs/review.md'), 'utf8')

test('the configuration on the page is valid', () => {
  const [, config = ''] = /^```yaml file=ekb\.review\.yaml\n([\s\S]*?)^```$/m.exec(page) ?? []
  expect(readConfig(config, 'docs').failOn).toBe('high')
})
