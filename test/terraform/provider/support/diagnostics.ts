import { ROTATING_WARNINGS, WARNINGS } from '../../../../src/core/messages/index.ts'
import type { Diagnostic } from '../../../../src/terraform/plugin/diagnostic.ts'

/** What a call told. */
export interface Said {
  /** The codes of errors: what a person looks up. */
  readonly errors: readonly string[]
  /** The names of warnings in the registry. */
  readonly warnings: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Diagnostics by code and name, so that a better wording fails no test. @throws where one has none */
export function said(diagnostics: readonly Diagnostic[]): Said {
  return {
    diagnostics,
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(codeOf),
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').map(warningOf),
  }
}

function codeOf({ summary, detail = '' }: Diagnostic): string {
  const [, code] = / \(([A-Z_]+)\)$/.exec(detail) ?? []
  if (code === undefined) throw new Error(`an error without a code: ${summary}`)
  return code
}

function warningOf({ summary }: Diagnostic): string {
  const [name] =
    Object.entries({ ...WARNINGS, ...ROTATING_WARNINGS }).find(([, entry]) =>
      isFrom(entry.summary, summary),
    ) ?? []
  if (name === undefined) throw new Error(`a warning of no registry: ${summary}`)
  return name
}

function isFrom(template: string, text: string): boolean {
  const parts = template.split(/\{\w+\}/).map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`).test(text)
}
