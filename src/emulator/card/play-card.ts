import type { ContractCard } from '../../platform/card/contract-card.ts'
import type { PlatformOptionsChange } from '../platform-options.ts'
import type { Seed } from '../seed/seed-shape.ts'

const MINUTE = 60_000
/** Without a size of its own, a page has room for every key of a try. */
const PLENTY = 100

/** The platform options that make an emulator behave as a card says. */
export function optionsOfCard({
  list,
  errors,
  clock_offset_minutes: minutes,
}: ContractCard): PlatformOptionsChange {
  const { ids, values, pages, page_size: pageSize = PLENTY, encoding, system_key: systemKey } = list
  return {
    ids: ids !== 'none',
    masked: values === 'masked',
    hideSystemKey: systemKey === 'none',
    paging: pages === 'unknown' ? 'none' : pages,
    pageSize,
    encoding: encoding === 'other' ? 'none' : encoding,
    fastapiErrors: errors === 'detail',
    dateOffsetMs: minutes * MINUTE,
  }
}

/** The keys of a project that shows what a card says: a key of each type, and as many as a second page needs. */
export function seedOfCard(
  { list }: ContractCard,
  project: { readonly id: string; readonly name: string },
): Seed {
  const viewer = list.types.locked_down_viewer === undefined ? [] : [key('viewer-key', 'locked_down_viewer')]
  // Of two kinds there are two keys.
  const differs = list.values === 'mixed' || list.ids === 'some' || list.created === 'mixed'
  const fillers = Array.from({ length: list.page_size ?? (differs ? 1 : 0) }, (_, index) =>
    key(`key-${index + 1}`, 'privileged'),
  )
  return { projects: [{ ...project, keys: [...viewer, ...fillers] }] }
}

function key(name: string, type: 'privileged' | 'locked_down_viewer') {
  return { name, type }
}

/** What of a card the emulator does not play, as sentences. */
export function notPlayed({ list, errors }: ContractCard): readonly string[] {
  const { pages, encoding, fields, types, other_types: otherTypes } = list
  const odd = [
    ...(pages === 'unknown' ? ['pages: unknown'] : []),
    ...(encoding === 'other' ? ['encoding: other'] : []),
    ...(errors === 'other' ? ['errors: other'] : []),
    ...(otherTypes === undefined ? [] : [`other_types: ${otherTypes}`]),
    ...(fields.type !== undefined && types.privileged === undefined ? ['types without privileged'] : []),
  ]
  return odd.map(part => `The emulator cannot imitate this part of the card: ${part}.`)
}
