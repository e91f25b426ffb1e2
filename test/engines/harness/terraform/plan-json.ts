/** One resource of a plan, as `show -json` has it. */
export interface ResourceChange {
  readonly address: string
  /** Where it stood before, if it is moved. */
  readonly previous_address?: string
  readonly mode: 'managed' | 'data'
  readonly action_reason?: string
  readonly change: {
    readonly actions: readonly string[]
    readonly before: Readonly<Record<string, unknown>> | null
    readonly after: Readonly<Record<string, unknown>> | null
    readonly after_unknown: Readonly<Record<string, unknown>>
    readonly before_sensitive: Readonly<Record<string, unknown>> | false
    readonly after_sensitive: Readonly<Record<string, unknown>> | false
    readonly replace_paths?: readonly (readonly string[])[]
    readonly importing?: { readonly id: string }
  }
}

/** A saved plan, as `show -json` has it. */
export interface PlanJson {
  readonly resource_changes?: readonly ResourceChange[]
  readonly resource_drift?: readonly ResourceChange[]
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[] }>>
}

/** The actions of a plan by address, without what stays as it is: `{"ekb_api_key.bot": "create"}`. */
export function actionsOf({ resource_changes = [] }: PlanJson): Record<string, string> {
  return Object.fromEntries(
    resource_changes
      .filter(({ change }) => change.actions.some(action => action !== 'no-op' && action !== 'read'))
      .map(({ address, change }) => [address, change.actions.join(', ')]),
  )
}

/** The change of one resource. Throws where the plan has none. */
export function changeOf({ resource_changes = [] }: PlanJson, address: string): ResourceChange {
  const found = resource_changes.find(change => change.address === address)
  if (found === undefined) throw new Error(`the plan says nothing of ${address}`)
  return found
}
