import type { ConfiguredSession, Replaced } from '../../../keys/index.ts'

/**
 * What the engine has asked the provider about the resources of one run. The engine tells neither whether a Diff
 * belongs to a refresh nor whether a Delete belongs to a replacement, but its order of calls does
 * (`pkg/resource/deploy/step_generator.go`): a resource that the program declares is checked before it is
 * diffed, replaced or deleted; one that is destroyed or only refreshed is never checked.
 */
export class RunResources {
  readonly #declared = new Set<string>()
  readonly #current = new Map<string, string>()
  readonly #existing = new Map<string, { readonly name: string; readonly isProtected: boolean }>()
  readonly #replaced = new Map<string, Replaced>()
  readonly #lookedUp = new Map<string, string>()

  /** Records that the program declares this resource, under this URN and perhaps with this id. */
  declare(urn: string, id?: string): void {
    this.#declared.add(urn)
    if (id !== undefined) this.#current.set(urn, id)
    // A resource with a new URN (an alias) is deleted under its old one.
    if (id !== undefined) this.#declared.add(id)
  }

  /** Whether the program declares the resource with this URN or id. */
  declares(urn: string, id?: string): boolean {
    return this.#declared.has(urn) || (id !== undefined && this.#declared.has(id))
  }

  /** The id that the program's resource had when the engine asked what changes; absent if it did not ask. */
  currentId(urn: string): string | undefined {
    return this.#current.get(urn)
  }

  /** Records that the program only looks the resource up, with `get`, and which key that is. */
  lookUp(urn: string, id: string): void {
    this.#lookedUp.set(urn, id)
  }

  /**
   * Whether the program only looks up the key with this id under this URN. The engine compares ids as they are written:
   * `get` of `name:bot` replaces the resource that managed this very key, and deletes what it takes for another.
   */
  looksUp(urn: string, id: string): boolean {
    return this.#lookedUp.get(urn) === id
  }

  /** Records that the resource already has a key, its name, and whether it is protected. */
  exist(urn: string, name: string, isProtected: boolean): void {
    this.#existing.set(urn, { name, isProtected })
  }

  /** Whether the resource already has a key that is protected. */
  isProtected(urn: string): boolean {
    return this.#existing.get(urn)?.isProtected ?? false
  }

  /** Records that a key will be replaced, and why. */
  replace(urn: string, replaced: Replaced): void {
    this.#replaced.set(urn, replaced)
  }

  /**
   * The key that the one to be created replaces; nothing for a new resource. A replacement that no Diff has asked
   * for was asked for by a person or another resource.
   */
  replacement(urn: string): { readonly replaced?: Replaced } {
    const decided = this.#replaced.get(urn)
    if (decided !== undefined) return { replaced: decided }
    const existing = this.#existing.get(urn)
    return existing === undefined ? {} : { replaced: { name: existing.name, reasons: [] } }
  }
}

/** Keeps one {@link RunResources} for each run: the engine configures the provider once per run. */
export function resourcesByRun(): (configured: ConfiguredSession) => RunResources {
  const runs = new WeakMap<ConfiguredSession, RunResources>()
  return configured => {
    const run = runs.get(configured) ?? new RunResources()
    runs.set(configured, run)
    return run
  }
}
