import { LEVELS, REFERENCES, RULE_IDS } from '../../../src/review/rules/index.ts'

export type Schema = Readonly<Record<string, unknown>>

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

export const TEXT: Schema = { type: 'string' }
export const TEXT_OR_NULL: Schema = { type: ['string', 'null'] }
export const FLAG: Schema = { type: 'boolean' }
export const COUNT: Schema = { type: 'integer', minimum: 0 }

/** A level; what fails a review; the id of a rule. */
export const LEVEL: Schema = { enum: LEVELS }
export const LEVEL_OR_NULL: Schema = { enum: [...LEVELS, null] }
export const THRESHOLD: Schema = { enum: [...LEVELS, 'never'] }
export const RULE: Schema = { enum: RULE_IDS }

/** Entries of published lists of risks and safeguards, by their ids. */
export const REFERENCE_IDS: Schema = { type: 'array', items: { enum: Object.keys(REFERENCES) } }

/** The fingerprint of a finding. */
export const FINGERPRINT: Schema = { type: 'string', pattern: '^ekb[0-9]{3}-[0-9a-f]{16}$' }

/** One of these words. */
export function oneOf(...words: readonly (string | null)[]): Schema {
  return { enum: words }
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items }
}

/** A schema with a description. */
export function described(schema: Schema, description: string): Schema {
  return { ...schema, description }
}

/** An object with these members and no others. */
export function objectOf(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', additionalProperties: false, properties }
}

/** An object that has all of these members, and no others. */
export function wholeObject(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties }
}

/** {@link wholeObject}, or null. */
export function objectOrNull(properties: Readonly<Record<string, Schema>>): Schema {
  return { ...wholeObject(properties), type: ['object', 'null'] }
}

/** What a list of accepted findings has that no longer holds. */
export const OUTDATED_ACCEPTANCES = {
  unusedAcceptances: described(listOf(FINGERPRINT), 'Accepted fingerprints that match no finding.'),
  expiredAcceptances: described(
    listOf(wholeObject({ fingerprint: FINGERPRINT, until: TEXT })),
    'Findings that were accepted until a day that is over.',
  ),
}
