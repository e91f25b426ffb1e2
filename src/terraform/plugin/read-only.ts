import type { Diagnostic } from './diagnostic.ts'
import type { Schema } from './schema.ts'
import type { ObjectValue } from './value.ts'

/**
 * Refuses values of attributes that only the provider sets. Engines leave this to the provider. Without it, the
 * value would be dropped and nobody would know.
 */
export function readOnlyRefusals(config: ObjectValue, schema: Schema): Diagnostic[] {
  return Object.entries(schema.attributes)
    .filter(([name, { required, optional }]) => !required && !optional && config[name] !== null)
    .map(([name]) => ({
      severity: 'error',
      summary: `${name} is read-only`,
      detail: `Only the provider sets ${name}, so a value here would have no effect. Remove this line.`,
      path: [name],
    }))
}
