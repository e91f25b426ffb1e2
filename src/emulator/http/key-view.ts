import type { ListLayout } from '../card/list-layout.ts'
import type { PlatformOptions } from '../platform-options.ts'
import { preview } from '../requests/fingerprint.ts'
import type { KeyRecord } from '../state/record.ts'

/** A key as an item of the platform's list. */
export function listItem(
  key: KeyRecord,
  options: PlatformOptions,
  layout: ListLayout,
): Readonly<Record<string, unknown>> {
  const { id = 'id', value, name, type, system, created } = layout.fields
  const flagged = layout.systemKey === 'flag' && key.type === 'system'
  // Where keys of one list differ, this one differs from the others: it is on the first page.
  const isOdd = options.hideSystemKey ? key.bootstrap === true : key.type === 'system'
  const others = Array.from({ length: layout.otherFields }, (_, index) =>
    index === 0 ? 'created_at_human_readable' : `other_field_${index + 1}`,
  )
  return {
    ...(options.ids && !(isOdd && layout.ids === 'some') ? { [id]: key.id } : {}),
    ...(value === undefined ? {} : { [value]: shownValue(key, options, layout, isOdd) }),
    ...(name === undefined ? {} : { [name]: key.name }),
    ...(type === undefined ? {} : { [type]: typeWord(key.type, layout) }),
    ...(system === undefined ? {} : { [system]: flagged }),
    ...(created === undefined ? {} : { [created]: timeOf(key.createdAt, layout, isOdd) }),
    ...Object.fromEntries(others.map(other => [other, humanReadable(key.createdAt)])),
  }
}

/** The word for a type. A system key that is marked otherwise has the word of an ordinary one. */
function typeWord(type: KeyRecord['type'], { types, systemKey }: ListLayout): string {
  if (type !== 'system') return types[type] ?? type
  return types.system ?? (systemKey === 'type' ? 'system' : (types.privileged ?? 'privileged'))
}

function shownValue(
  { value }: KeyRecord,
  { masked }: PlatformOptions,
  { values }: ListLayout,
  isOdd: boolean,
): string | null {
  if (values === 'none') return null
  return masked || (isOdd && values === 'mixed') ? preview(value) : value
}

function timeOf(createdAt: number, { created }: ListLayout, isOdd: boolean): number | string | null {
  switch (created) {
    case 'none':
      return null
    case 'mixed':
      return isOdd ? new Date(createdAt).toISOString() : createdAt / 1000
    case 'milliseconds':
      return createdAt
    case 'iso':
      return new Date(createdAt).toISOString()
    default:
      return createdAt / 1000
  }
}

/** A new key as the answer to its creation: the only one with the secret. */
export function createdAnswer(key: KeyRecord, options: PlatformOptions) {
  return {
    key: key.value,
    secret: key.secret,
    ...(options.ids && options.createIds ? { id: key.id } : {}),
  }
}

/** A key as the admin API shows it: `reveal` adds value and secret. */
export function adminView(key: KeyRecord, describe: (value: string) => string, reveal: boolean) {
  return {
    id: key.id,
    project: key.projectId,
    name: key.name,
    type: key.type,
    created_at: new Date(key.createdAt).toISOString(),
    fingerprint: describe(key.value),
    bootstrap: key.bootstrap === true,
    ...(reveal ? { key: key.value, secret: key.secret } : {}),
  }
}

function humanReadable(createdAt: number): string {
  return new Date(createdAt).toISOString().slice(0, 19).replace('T', ' ')
}
