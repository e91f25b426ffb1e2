import { EkbError } from '../../core/messages/errors/index.ts'
import { TERRAFORM } from '../../core/messages/index.ts'
import type { Warning } from '../../keys/index.ts'
import type { Diagnostic } from '../plugin/diagnostic.ts'

/** An error as the engine shows it, with its code at the end for `ekb explain`. */
export function errorDiagnostic(error: EkbError): Diagnostic {
  const { summary, detail } = error.in(TERRAFORM)
  return {
    severity: 'error',
    summary,
    detail: `${detail} (${error.code})`,
    ...(error.path && { path: error.path }),
  }
}

/** A warning as the engine shows it. */
export function warningDiagnostic(warning: Warning): Diagnostic {
  return { severity: 'warning', ...warning.in(TERRAFORM), ...(warning.path && { path: warning.path }) }
}

/** Errors first, then warnings. */
export function diagnosticsOf(found: {
  readonly errors: readonly EkbError[]
  readonly warnings?: readonly Warning[]
}): Diagnostic[] {
  return [...found.errors.map(errorDiagnostic), ...(found.warnings ?? []).map(warningDiagnostic)]
}

/**
 * Runs `attempt`; a failure with a code becomes the result of `otherwise`.
 * Anything else is a defect and is thrown on.
 */
export async function orDiagnostic<Result>(
  attempt: () => Promise<Result>,
  otherwise: (diagnostics: readonly Diagnostic[]) => Result,
): Promise<Result> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof EkbError) return otherwise([errorDiagnostic(error)])
    throw error
  }
}
