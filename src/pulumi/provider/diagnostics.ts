import type { EkbError } from '../../core/messages/errors/index.ts'
import { PULUMI } from '../../core/messages/index.ts'
import type { Warning } from '../../keys/index.ts'
import type { CheckFailure } from '../plugin/provider.ts'
import { propertyPath } from './property-names.ts'

/**
 * An error as the engine shows it: what is wrong in the first line, which is all that the table of a run
 * has room for, then the rest, with its code at the end so that it can be looked up.
 */
export function asError(error: EkbError): Error {
  const { summary, detail } = error.in(PULUMI)
  return new Error(`${summary}\n${detail} (${error.code})`)
}

/** A warning as the engine shows it. */
export function warningText(warning: Warning): string {
  const { summary, detail } = warning.in(PULUMI)
  return `${summary}\n${detail}`
}

/** An error about one input. The engine shows it in the middle of a line, behind the property's name. */
export function checkFailure(error: EkbError): CheckFailure {
  const { summary, detail } = error.in(PULUMI)
  return { property: propertyPath(error.path), reason: `${summary}: ${detail} (${error.code})` }
}
