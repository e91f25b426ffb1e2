import { expect } from 'vitest'
import type { RotatingInputs, RotatingUpdatePlan } from '../../../src/keys/rotating/index.ts'
import { overlapOf } from '../../../src/keys/rotating/overlap.ts'
import type { ModelKey } from '../model-key.ts'
import type { Kept, RotatingWorld } from './world.ts'

/** Since when a key is not the one that readers take any more, and how long it has to work from then on. */
interface Left {
  readonly at: number
  readonly overlap: number
}

/** What readers hold: those that take `current` at some moment of each overlap, the last one at its end. */
export class Readers {
  readonly #world: RotatingWorld
  #current: string | undefined
  readonly #left = new Map<string, Left>()
  /** Keys that a plan has said to go early. */
  readonly #announced = new Set<string>()
  #checked = new Set<ModelKey>()

  constructor(world: RotatingWorld) {
    this.#world = world
  }

  /** To be called with each plan that is carried out. */
  announced({ steps }: RotatingUpdatePlan): void {
    for (const { id, reason } of steps.retire) {
      if (reason === 'revoked' || reason === 'superseded') this.#announced.add(id)
    }
  }

  /** To be called with each state that an engine has written. */
  wrote({ state }: Kept, inputs: RotatingInputs): void {
    const { id, createdAt } = state.current.key
    if (id === this.#current) return
    const at = createdAt?.getTime() ?? this.#world.clock.now().getTime()
    if (this.#current !== undefined) this.#left.set(this.#current, { at, overlap: overlapOf(inputs) })
    this.#current = id
  }

  /** A shorter overlap that somebody asks for counts for keys that have been left. */
  shortened(inputs: RotatingInputs): void {
    for (const [id, { at, overlap }] of this.#left) {
      this.#left.set(id, { at, overlap: Math.min(overlap, overlapOf(inputs)) })
    }
  }

  /** Looks at every key that was deleted since: none of them may be one that a reader holds. */
  expectNoneHurt(): void {
    for (const key of this.#world.platform.keys) {
      if (key.deletedAt === undefined || this.#checked.has(key)) continue
      this.#checked.add(key)
      const id = this.#world.idOf(key)
      if (key.deletedBy === 'somebody' || this.#announced.has(id)) continue
      expect(id, `${key.name} is current and was deleted`).not.toBe(this.#current)
      const left = this.#left.get(id)
      if (left === undefined) continue
      expect(key.deletedAt, `${key.name} was deleted during its overlap`).toBeGreaterThanOrEqual(
        left.at + left.overlap,
      )
    }
  }
}
