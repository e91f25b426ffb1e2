import { has, known } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { blocks, keyBlock, VIEWER } from './example-blocks.ts'
import { defineRule } from './rule.ts'

const TWO_PROJECTS = 'validate-only="needs two projects"'

export const EKB026 = defineRule({
  id: 'EKB026',
  level: 'medium',
  title: 'Key moves to another project',
  why: 'A key belongs to one project. This run creates a new key in the other project and deletes the old one here.',
  remedy: 'Check that everything that uses the key should work in the other project.',
  example: {
    language: 'hcl',
    bad: keyBlock('bot', {
      name: '"teams-bot"',
      type: VIEWER,
      project_id: '"project-2" # was "project-1"',
    }),
    good: blocks(
      keyBlock('bot', { name: '"teams-bot"', type: VIEWER, project_id: '"project-1"' }),
      keyBlock('bot_2', { name: '"teams-bot"', type: VIEWER, project_id: '"project-2"' }),
    ),
    untried: { bad: TWO_PROJECTS, good: TWO_PROJECTS },
  },
  isCoveredByExplanation: true,
  checks: {
    plan: {
      credential(key) {
        if (!has(key, 're-scope')) return []
        const to = known(key.after?.project_id)
        const where = to === null ? say`another project` : say`project ${to}`
        return [{ seen: say`${key.shown} moves to ${where}.` }]
      },
    },
  },
})
