import { key, reader } from '../configuration.ts'
import type { Situation } from '../situation.ts'

const many = (release: string) => `resource "ekb_api_key" "bots" {
  for_each = toset([for number in range(1000) : format("bot-%04d", number)])
  name     = each.key
  type     = "locked_down_viewer"
  keepers  = { release = endswith(each.key, "7") ? "${release}" : "1" }
}
`

/** Large inputs, and more than one. */
export const REACH_SITUATIONS: readonly Situation[] = [
  {
    name: 'thousand-keys',
    on: ({ name, version }) => name === 'terraform' && version === '1.15.5',
    lines: true,
    async run(scene) {
      await scene.applied(many('1'))
      await scene.write(many('2'))
      await scene.capture()
    },
  },
  {
    name: 'two-stacks',
    on: ({ name, version }) => name === 'opentofu' || version === '1.15.5',
    async run(scene) {
      await scene.applied(key('bot'))
      await scene.write(key('bot', { type: '"privileged"' }) + reader('bot', 'ekb_api_key.bot.key'))
      await scene.capture([], 'production')
      await scene.write('')
      await scene.capture([], 'sandbox')
    },
  },
]
