import { key } from '../configuration.ts'
import { isFrom, type Situation } from '../situation.ts'

/** OpenTofu has no actions: no version of it is high enough. */
const NEVER = '99.0.0'

const revoke = (label: string, selector: string) =>
  `action "ekb_revoke_api_key" "${label}" {\n  config {\n    ${selector}\n  }\n}\n`

const leak = (count: number) => `resource "terraform_data" "leak" {
  input = ${count}

  lifecycle {
    action_trigger {
      events  = [after_update]
      actions = [action.ekb_revoke_api_key.teams]
    }
  }
}
`

/** Actions that delete keys, by `-invoke` and by a trigger. */
export const ACTION_SITUATIONS: readonly Situation[] = [
  {
    name: 'action-invoked',
    on: engine => isFrom(engine, '1.14.0', NEVER),
    async run(scene) {
      const keys = key('teams') + key('ci', { type: '"privileged"' })
      await scene.applied(keys)
      await scene.write(keys + revoke('ci', 'name = "ci"'))
      await scene.capture(['-invoke=action.ekb_revoke_api_key.ci'])
    },
  },
  {
    name: 'action-triggered',
    on: engine => isFrom(engine, '1.14.0', NEVER),
    lines: true,
    async run(scene) {
      const keys = key('teams') + revoke('teams', 'id = ekb_api_key.teams.id')
      await scene.applied(keys + leak(0))
      await scene.write(keys + leak(1))
      await scene.capture()
    },
  },
]
