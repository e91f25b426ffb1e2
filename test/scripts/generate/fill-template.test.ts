import { expect, test } from 'vitest'
import { fillTemplate } from '../../../scripts/generate/fill-template.ts'

test('puts in values, and files of the repository without blank lines around them', () => {
  const filled = fillTemplate('{{ greeting }}: {{ file "examples/resources/ekb_api_key/resource.tf" }}.', {
    greeting: 'So $& be it',
  })
  expect(filled).toMatch(/^So \$& be it: resource "ekb_api_key" "teams_bot" \{\n[\s\S]*\n\}\.$/)
})

test.each(['{{ nobody }}', '{{ file }}'])('%s stands for nothing', template => {
  expect(() => fillTemplate(template, {})).toThrow(`nothing stands for ${template}`)
})

test('a file that is not there is named', () => {
  expect(() => fillTemplate('{{ file "examples/none.tf" }}', {})).toThrow('examples/none.tf')
})
