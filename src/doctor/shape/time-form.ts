import { type JsonObject, readField } from '../../platform/reader/fields.ts'
import { readTimestamp } from '../../platform/reader/index.ts'
import { FIELDS } from '../../platform/reader/key-item.ts'

/** How the platform writes when a key was created. `none`: it does not, or in no form that ekb reads. */
export type TimeForm = 'seconds' | 'milliseconds' | 'iso' | 'mixed' | 'none'

const MILLISECONDS_FROM = 1e11

/** The form that all dates of a list have. */
export function timeFormOf(items: readonly JsonObject[]): TimeForm {
  const forms = new Set(items.map(item => readField(item, FIELDS.created, formOf) ?? 'none'))
  forms.delete('none')
  const [form = 'none', ...others] = forms
  return others.length === 0 ? form : 'mixed'
}

function formOf(value: unknown): TimeForm | undefined {
  if (readTimestamp(value) === undefined) return undefined
  const number = Number(value)
  if (Number.isNaN(number)) return 'iso'
  return number > MILLISECONDS_FROM ? 'milliseconds' : 'seconds'
}
