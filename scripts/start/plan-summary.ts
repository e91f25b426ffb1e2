/** What happens to one resource, as `show -json` of a plan tells it. */
export interface PlannedChange {
  readonly address: string
  readonly name: string
  readonly actions: readonly string[]
}

/** A plan in numbers and in the words of its warnings. */
export interface PlanSummary {
  readonly changes: readonly PlannedChange[]
  readonly add: number
  readonly remove: number
}

interface PlanJson {
  readonly resource_changes?: readonly {
    readonly address: string
    readonly change: {
      readonly actions: readonly string[]
      readonly before: { readonly name?: string } | null
      readonly after: { readonly name?: string } | null
    }
  }[]
}

/** Reads the JSON of a plan; what stays as it is does not appear. */
export function summarisePlan(json: string): PlanSummary {
  const { resource_changes = [] } = JSON.parse(json) as PlanJson
  const changes = resource_changes
    .filter(({ change }) => change.actions.some(action => action !== 'no-op' && action !== 'read'))
    .map(({ address, change }) => ({
      address,
      name: change.after?.name ?? change.before?.name ?? address,
      actions: change.actions,
    }))
  const count = (action: string) => changes.filter(change => change.actions.includes(action)).length
  return { changes, add: count('create'), remove: count('delete') }
}
