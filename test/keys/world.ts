import { Secret } from '../../src/core/secret.ts'
import {
  type KeyInputs,
  type KeyReference,
  type KeyState,
  type Session,
  startSession,
} from '../../src/keys/index.ts'
import type { Platform } from '../../src/platform/port.ts'
import type { ModelKey } from './model-key.ts'
import { type Dialect, ModelPlatform } from './model-platform.ts'
import { VirtualClock } from './virtual-clock.ts'

export const DAY = 86_400_000

/** A platform, and one session on it. */
export interface World {
  readonly clock: VirtualClock
  readonly platform: ModelPlatform
  readonly session: Session
  /** Asks the session to stop. */
  readonly stopping: AbortController
}

/** @param change what stands between the session and the platform */
export function startWorld(
  dialect: Partial<Dialect> = {},
  change: (platform: Platform) => Platform = platform => platform,
): World {
  const clock = new VirtualClock()
  const platform = new ModelPlatform(clock, dialect)
  const stopping = new AbortController()
  return {
    clock,
    platform,
    session: startSession(change(platform.as('we')), clock, stopping.signal),
    stopping,
  }
}

/** A key that was there before the session. */
export function seed({ platform, clock }: World, name: string, daysAgo = 10): ModelKey {
  return platform.commit(name, 'privileged', 'seed', clock.now().getTime() - daysAgo * DAY)
}

/** What a state with the whole key remembers of it. */
export function remembered(
  key: ModelKey,
  dialect: Dialect,
): { [Part in Exclude<keyof KeyReference, 'type'>]-?: NonNullable<KeyReference[Part]> } {
  const value = new Secret(key.value)
  return {
    id: dialect.ids ? key.id : `key_${value.digest()}`,
    value,
    fingerprint: `sha256:${value.digest()}`,
    name: key.name,
    preview: `${key.value.slice(0, 4)}…${key.value.slice(-4)}`,
  }
}

/** The state of a key that was made by the rules, whatever `inputs` say otherwise. */
export function stored(key: ModelKey, dialect: Dialect, inputs: Partial<KeyInputs> = {}): KeyState {
  const { id, value, fingerprint, preview } = remembered(key, dialect)
  const secret = new Secret(key.secret)
  return {
    inputs: {
      name: key.name,
      type: key.type === 'system' ? 'privileged' : key.type,
      project_id: 'p',
      keepers: null,
      rotate_after: null,
      rotate_early: null,
      deletion_protection: false,
      store_secret: true,
      ...inputs,
    },
    // To the second, as states have it.
    key: {
      id,
      value,
      secret,
      preview,
      fingerprint,
      createdAt: new Date(Math.floor(key.createdAt / 1000) * 1000),
    },
  }
}
