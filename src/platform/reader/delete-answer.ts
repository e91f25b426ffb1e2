import { isJsonObject } from './fields.ts'
import type { Body } from './json.ts'

/**
 * Whether the answer to a DELETE says that the key was deleted: 204, an empty 200, or `success: true` and
 * nothing beside it that is an error. Any other success says nothing.
 */
export function saysDeleted(status: number, body: Body): boolean {
  if (body.kind === 'empty') return status === 204 || status === 200
  if (status < 200 || status > 204 || body.kind !== 'json' || !isJsonObject(body.json)) return false
  const { success, error, errors } = body.json
  return success === true && !isError(error) && !isError(errors)
}

function isError(value: unknown): boolean {
  return !(
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  )
}
