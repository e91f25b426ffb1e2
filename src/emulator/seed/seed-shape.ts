import { type Checked, list, object, oneOf, text } from '../input/check.ts'
import { dateProblem, durationProblem } from '../input/duration.ts'
import { platformOptionsChange } from '../platform-options.ts'
import { FAKE_KEY_PREFIX } from '../state/mint.ts'

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const seedKey = object(
  {
    name: text({ max: 255, accepts: value => (value.trim() === '' ? 'must not be blank' : undefined) }),
    type: oneOf('privileged', 'locked_down_viewer'),
  },
  {
    /** How old the key is, by the emulator's clock: "100d". */
    age: text({ accepts: durationProblem }),
    /** When it was created; instead of `age`. Default: now. */
    created_at: text({ accepts: dateProblem }),
    /** A value that stays the same from run to run. */
    key: text({ accepts: valueProblem }),
    secret: text({ accepts: secretProblem }),
  },
)

const seedProject = object(
  {
    id: text({ max: 128, accepts: value => (/\s/.test(value) ? 'must not contain spaces' : undefined) }),
  },
  { name: text({ max: 255 }), keys: list(seedKey) },
)

/** The fields of a seed. */
export const seedShape = object({}, { projects: list(seedProject), options: platformOptionsChange })

/** What an emulator is filled with: projects with their keys, and how the server behaves. */
export type Seed = Checked<typeof seedShape>

// The text of a problem never repeats the value: it may be a real one that somebody pasted.
function valueProblem(value: string): string | undefined {
  return UUID_V4.test(value) && value.startsWith(`${FAKE_KEY_PREFIX}-`)
    ? undefined
    : `must be a made-up UUIDv4 that begins with ${FAKE_KEY_PREFIX}-; never put a real key into a seed`
}

function secretProblem(value: string): string | undefined {
  return /^[A-Za-z0-9+/]{43}=$/.test(value) ? undefined : 'must be base64 of 32 made-up bytes'
}
