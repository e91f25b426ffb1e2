import type { Input } from '../../../grpc/index.ts'
import type { AttributePath, Diagnostic } from '../diagnostic.ts'
import type { Diagnostic as WireDiagnostic } from '../protocol/diagnostic.ts'
import type { Schema } from '../schema.ts'
import { wirePath } from './attribute-path.ts'

/** A diagnostic as the protocol has it, with its texts redacted. */
export function wireDiagnostic(
  { severity, summary, detail, path }: Diagnostic,
  schema: Schema | undefined,
  redact: (text: string) => string,
): Input<WireDiagnostic> {
  return {
    severity: severity === 'error' ? 'ERROR' : 'WARNING',
    summary: redact(summary),
    detail: redact(detail),
    ...(path !== undefined && path.length > 0 && schema && { attribute: wirePath(path, schema) }),
  }
}

/** An exception as a diagnostic. One that has a `summary`, a `detail` and a `path` brings its own words. */
export function exceptionDiagnostic(error: unknown): Diagnostic {
  const known = error as { summary?: unknown; detail?: unknown; path?: unknown } | null | undefined
  if (typeof known?.summary === 'string' && typeof known.detail === 'string') {
    return {
      severity: 'error',
      summary: known.summary,
      detail: known.detail,
      ...(Array.isArray(known.path) && { path: known.path as AttributePath }),
    }
  }
  return {
    severity: 'error',
    summary: 'The provider failed',
    detail: error instanceof Error ? error.message : String(error),
  }
}
