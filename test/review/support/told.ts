import type { KeyChange, Reason, Use } from '../../../src/review/index.ts'
import type { ExpectedKey } from './fixtures.ts'

/** A change in the words of `expected.yaml`. */
export function told(key: KeyChange): ExpectedKey {
  return {
    is: key.classes.join(', '),
    ...some('why', key.why.map(reason)),
    ...some('used by', key.usedBy.map(use)),
    ...some('notes', key.notes),
    ...(key.drift && { drift: [key.drift.what, ...key.drift.attributes].join(' ') }),
  }
}

/** How a key is called in `expected.yaml`. */
export function calledIn({ shown, deposed }: KeyChange): string {
  return deposed === null ? shown : `${shown} (${deposed})`
}

function some<Name extends string>(
  name: Name,
  list: readonly string[],
): Partial<Record<Name, readonly string[]>> {
  return list.length === 0 ? {} : ({ [name]: list } as Record<Name, readonly string[]>)
}

function reason(why: Reason): string {
  switch (why.kind) {
    case 'due':
      return `due ${why.ageDays ?? '?'} of ${why.limit ?? '?'}`
    case 'keepers': {
      const marks = [
        ...why.changed.map(name => `~${name}`),
        ...why.added.map(name => `+${name}`),
        ...why.removed.map(name => `-${name}`),
        ...(why.hidden ? ['?'] : []),
      ]
      return ['keepers', ...marks].join(' ')
    }
    case 'attribute':
      return `attribute ${why.attribute}${why.forces ? ' forces' : ''}`
    case 'count-shift':
      return why.from === null ? 'count-shift' : `count-shift from ${why.from}`
    default:
      return why.kind
  }
}

function use({
  address,
  reads,
  instances,
  updated,
  deleted,
  sensitive,
  sure,
  through,
  ownProvider,
  writtenOnce,
}: Use): string {
  return [
    address,
    reads.join('+'),
    `${updated ?? '?'}/${instances}`,
    ...(deleted === 0 ? [] : [deleted === instances ? 'deleted' : `${deleted} deleted`]),
    ...(sensitive === null ? [] : [sensitive ? 'sensitive' : 'open']),
    ...(sure ? [] : ['maybe']),
    ...(ownProvider ? ['own'] : []),
    ...(writtenOnce === undefined ? [] : [`${writtenOnce.argument} ${writtenOnce.version}`]),
    ...(through.length === 0 ? [] : [`via ${through.join(' > ')}`]),
  ].join(' ')
}
