import { isSystemName } from '../../platform/reader/system-name.ts'
import { has } from '../judging/key-facts.ts'
import { say } from '../judging/rich-text.ts'
import { keyBlock, PRIVILEGED } from './example-blocks.ts'
import { defineRule } from './rule.ts'

export const EKB008 = defineRule({
  id: 'EKB008',
  level: 'critical',
  title: 'System key',
  why: 'The platform creates the Automator key itself and refuses to delete it. The provider refuses to manage it.',
  remedy: 'Read it with {AUTOMATOR_KEY}, or give the key another name.',
  example: {
    language: 'hcl',
    bad: keyBlock('system', { name: '"Automator Key"', type: PRIVILEGED }),
    good: 'data "ekb_automator_key" "system" {}',
    untried: { bad: 'not-run="the provider refuses to plan it"' },
  },
  checks: {
    plan: {
      credential(key) {
        if (!has(key, 'protected-key')) return []
        return [{ seen: say`${key.shown} would change the system key.` }]
      },
    },
    declaration({ name }) {
      if (name === undefined || !isSystemName(name)) return []
      return [{ seen: say`${name} is the name of the system key.` }]
    },
  },
})
