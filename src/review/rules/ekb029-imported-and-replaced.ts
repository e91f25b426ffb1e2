import { ageWords, calledOf, has } from '../judging/key-facts.ts'
import { listed, say } from '../judging/rich-text.ts'
import { blocks, keyBlock, PRIVILEGED } from './example-blocks.ts'
import { defineRule } from './rule.ts'

const IMPORT = 'import {\n  to = ekb_api_key.search\n  id = "name:prod-search"\n}'
const MADE_ON_THE_PAGE = 'validate-only="needs a key that somebody has made on the page"'

export const EKB029 = defineRule({
  id: 'EKB029',
  level: 'high',
  title: 'Imported and replaced in one run',
  why: 'Somebody created this key before this configuration knew it, and uses it. The run that imports the key also deletes it.',
  remedy:
    'Import the key as it is: write its name, type and project as they are, and leave out what makes it due. Replace it in a later change, once you know what uses it.',
  example: {
    language: 'hcl',
    bad: blocks(
      IMPORT,
      keyBlock('search', {
        name: '"prod-search"',
        type: PRIVILEGED,
        rotate_after: '"30d" # it is 300 days old',
      }),
    ),
    good: blocks(IMPORT, keyBlock('search', { name: '"prod-search"', type: PRIVILEGED })),
    untried: { bad: MADE_ON_THE_PAGE, good: MADE_ON_THE_PAGE },
  },
  checks: {
    plan: {
      credential(key) {
        if (!has(key, 'import') || key.order === null) return []
        const { ageDays } = key.times
        const age = ageDays === null ? say`` : say` (${[ageWords(ageDays)]})`
        const readers = key.usedBy.filter(({ kind }) => kind !== 'output').map(({ address }) => address)
        const here =
          readers.length === 0
            ? say``
            : say` Its readers in this configuration are not affected: ${listed(readers)}.`
        return [
          {
            seen: say`${key.shown} imports the key ${calledOf(key)}${age} and deletes it in the same run. Everything that uses it so far loses access.${here}`,
          },
        ]
      },
    },
  },
})
