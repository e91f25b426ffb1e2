import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/review/config/read-config.ts'
import { renderText } from '../../src/review/output/index.ts'
import { reportOf } from './output/reports.ts'

const page = await readFile(join(import.meta.dirname, '../../docs/review.md'), 'utf8')

/** The pieces of a language that the page shows. */
function pieces(language: string): string[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, found, text = '']) =>
    found === language ? [text] : [],
  )
}

test('the report on the page is the one of that plan', async () => {
  const [shown] = pieces('')
  expect(shown).toBe(renderText(await reportOf('used-not-updated'), { columns: 100, colours: false }))
})

test('the configuration on the page is valid, and so is every other piece of YAML', () => {
  const [config = '', ...recipes] = pieces('yaml')
  expect(readConfig(config, 'docs').failOn).toBe('high')
  for (const recipe of recipes) expect(() => parse(recipe)).not.toThrow()
  expect(recipes.length).toBe(5)
})

test('the recipe for GitHub sets inputs that the action has', async () => {
  const action = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'))
  const recipe = pieces('yaml')
    .map(text => parse(text))
    .find(value => 'jobs' in value)
  const step = recipe.jobs.review.steps.find(({ uses }: { uses?: string }) => uses?.includes('/ekb@'))
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)))
})
