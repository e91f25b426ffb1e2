/** A diagnostic as the engine's JSON output has it. */
export interface EngineDiagnostic {
  readonly severity: 'error' | 'warning'
  readonly summary: string
  readonly detail: string
  readonly address?: string
  /** The attribute or block that is pointed at, as it stands in the file. */
  readonly snippet?: { readonly code: string; readonly context: string | null } | null
}

/** What the engine says in its stream of JSON lines. */
export interface Messages {
  readonly diagnostics: readonly EngineDiagnostic[]
  readonly errors: readonly EngineDiagnostic[]
  readonly warnings: readonly EngineDiagnostic[]
  /** Addresses of what was found to differ from the state. */
  readonly drift: readonly string[]
  /** Every planned change, as `<action> <address>`. */
  readonly changes: readonly string[]
}

interface Line {
  readonly type?: string
  readonly diagnostic?: EngineDiagnostic
  readonly change?: { readonly action: string; readonly resource: { readonly addr: string } }
}

/** Reads the output of a command that ran with `-json`; lines that are no JSON do not count. */
export function readMessages(output: string): Messages {
  const lines = output.split('\n').flatMap(line => parsed(line) ?? [])
  const diagnostics = lines.flatMap(({ diagnostic }) => diagnostic ?? [])
  const of = (type: string) => lines.flatMap(line => (line.type === type && line.change ? [line.change] : []))
  return {
    diagnostics,
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    warnings: diagnostics.filter(({ severity }) => severity === 'warning'),
    drift: of('resource_drift').map(({ resource }) => resource.addr),
    changes: of('planned_change').map(({ action, resource }) => `${action} ${resource.addr}`),
  }
}

function parsed(line: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
