import { say } from '../../src/review/judging/rich-text.ts'
import { defineRule } from '../../src/review/rules/rule.ts'

/** A rule that no version has, with a check for each place where a rule can be seen. */
export const ADDED = defineRule({
  id: 'EKB900',
  level: 'critical',
  title: 'Key on a Friday',
  why: 'Nobody is there to notice. Without `rotate_after` nobody ever does.',
  remedy: {
    terraform: 'Wait until Monday, or set `deletion_protection`. See {settings}.',
    pulumi: 'Wait with `pulumi up` until Monday. See {settings}.',
    cdk: 'Synthesize it on Monday.',
  },
  example: { language: 'hcl', bad: '# On a Friday.', good: '# On a Monday.' },
  settings: ['pattern'],
  checks: {
    plan: { credential: key => [{ seen: say`${key.shown} changes on a Friday.` }] },
    declaration: ({ name }) => [{ seen: say`${name ?? 'It'} is declared on a Friday.` }],
    output: name => [{ seen: say`${name} is printed on a Friday.` }],
    localState: () => [{ seen: say`The state is written on a Friday.` }],
  },
})

/** A rule about keys that are in a stack together. */
export const ADDED_OF_STACK = defineRule({
  id: 'EKB901',
  level: 'low',
  title: 'Many keys on a Friday',
  why: 'There is nobody to count them.',
  remedy: 'Wait until Monday.',
  example: { language: 'hcl', bad: '# Many.', good: '# Few.' },
  checks: {
    stack: keys => keys.map(key => ({ key, seen: say`${key.shown} is one of ${keys.length} on a Friday.` })),
  },
})
