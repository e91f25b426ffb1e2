import { type Json, textAt } from '../../../core/json/index.ts'
import type { Observation } from '../../classify/index.ts'
import { type MessageResource, resourceOf } from './messages.ts'
import { driftOnly, isLeftOver, type PlannedLine, plannedLine, unchanged } from './observe-line.ts'

/** What the lines of a stream say of the provider's resources, collected until its end. */
export class LineRecord {
  readonly #planned: { readonly resource: MessageResource; readonly change: Json }[] = []
  readonly #drifted = new Map<
    string,
    { readonly resource: MessageResource; readonly action: string | undefined }
  >()
  /** Ids that were refreshed at each address: two of them are a key and a left-over. */
  readonly #refreshed = new Map<string, { readonly resource: MessageResource; readonly ids: Set<unknown> }>()
  readonly #forgotten: string[] = []

  takePlanned(change: Json): void {
    const resource = resourceOf(change)
    if (resource !== undefined) this.#planned.push({ resource, change })
  }

  takeDrift(change: Json): void {
    const resource = resourceOf(change)
    if (resource === undefined) return
    this.#drifted.set(resource.address, { resource, action: textAt(change, 'action') })
  }

  takeHook(hook: Json): void {
    const resource = resourceOf(hook)
    if (resource === undefined) return
    const known = this.#refreshed.get(resource.address) ?? { resource, ids: new Set() }
    this.#refreshed.set(resource.address, known)
    if (hook['id_value'] !== undefined) known.ids.add(hook['id_value'])
  }

  /** A warning that names what leaves the state and stays alive. */
  takeForgotten(text: string): void {
    this.#forgotten.push(text)
  }

  observations(): Observation[] {
    const linesAt = Map.groupBy(this.#planned, ({ resource }) => resource.address)
    const lines = this.#planned.map(
      ({ resource, change }): PlannedLine => ({
        resource,
        change,
        drift: this.#drifted.get(resource.address)?.action,
        ids: this.#refreshed.get(resource.address)?.ids.size ?? 0,
        isOnlyLine: linesAt.get(resource.address)?.length === 1,
        isForgotten: this.#forgotten.some(text => text.includes(resource.address)),
      }),
    )
    // The line of a left-over says nothing of the living key at the same address.
    const seen = new Set(lines.filter(line => !isLeftOver(line)).map(({ resource }) => resource.address))
    const drifted = [...this.#drifted.values()].filter(({ resource }) => !seen.has(resource.address))
    for (const { resource } of drifted) seen.add(resource.address)
    const refreshed = [...this.#refreshed.values()].filter(({ resource }) => !seen.has(resource.address))
    return [
      ...lines.map(plannedLine),
      ...drifted.map(({ resource, action }) => driftOnly(resource, action)),
      ...refreshed.map(({ resource }) => unchanged(resource)),
    ]
  }
}
