import { type Adopted, addressOf } from '../../src/adopt/index.ts'

/** A resource with this id and label. */
export function adopted(id: string, label: string, more: Partial<Adopted> = {}): Adopted {
  const resource = more.resource ?? 'api_key'
  return {
    resource,
    projectId: 'p',
    mapId: id,
    importId: id,
    aliases: [id],
    id,
    isGeneration: false,
    keys: [id],
    name: label,
    type: 'privileged',
    createdAt: null,
    inputs: { name: label, type: 'privileged' },
    isManaged: false,
    isDue: false,
    displayName: label,
    label,
    address: addressOf(resource, label),
    ...more,
  }
}
