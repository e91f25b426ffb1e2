import { auditedName } from '../judging/audited-key.ts'
import { count, listed, say } from '../judging/rich-text.ts'
import { defineRule } from './rule.ts'

const NOT_RUN = 'not-run="the second block is a schedule, not a command"'

export const EKB051 = defineRule({
  id: 'EKB051',
  level: 'medium',
  title: 'Rotation overdue',
  references: ['NHI7:2025'],
  why: 'A key rotates only when a run applies the configuration. This one was due, and no run came, or the run failed.',
  remedy: {
    terraform: 'Run `terraform apply`, and schedule it every day.',
    pulumi: 'Run `pulumi up`, and let a schedule do it every day.',
  },
  example: {
    language: 'sh',
    bad: '# Nobody has run terraform apply since the key was due.',
    good: '# In a crontab: 17 3 * * * cd /srv/keys && terraform apply -auto-approve',
    untried: { bad: NOT_RUN, good: NOT_RUN },
  },
  checks: {
    inventory: ({ keys }) =>
      keys.flatMap(key => {
        const { overdueDays, holders } = key
        // A daily run has a day for it.
        if (overdueDays === null || overdueDays < 1) return []
        const where = listed([...new Set(holders.map(({ address }) => address))])
        return [
          {
            key,
            seen: say`${auditedName(key)} of ${where} was due for rotation ${[count(overdueDays, 'day')]} ago.`,
          },
        ]
      }),
  },
})
