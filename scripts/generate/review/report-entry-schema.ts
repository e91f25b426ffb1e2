import {
  COUNT,
  described,
  FINGERPRINT,
  FLAG,
  LEVEL_OR_NULL,
  listOf,
  objectOf,
  objectOrNull,
  oneOf,
  type Schema,
  TEXT,
  TEXT_OR_NULL,
  wholeObject,
} from './schema-parts.ts'

const NUMBER_OR_NULL: Schema = { type: ['integer', 'null'] }
const FLAG_OR_NULL: Schema = { type: ['boolean', 'null'] }
const SIDE: Schema = { $ref: '#/$defs/side' }

const REASON: Schema = {
  ...objectOf({
    kind: described(
      TEXT,
      '`due`, `keepers`, `attribute`, `count-shift`, `tainted`, `requested`, `block-removed` and others.',
    ),
    ageDays: NUMBER_OR_NULL,
    limit: TEXT_OR_NULL,
    changed: listOf(TEXT),
    added: listOf(TEXT),
    removed: listOf(TEXT),
    hidden: FLAG,
    attribute: TEXT,
    forces: FLAG,
    from: TEXT_OR_NULL,
  }),
  required: ['kind'],
}

const PART = {
  part: oneOf('current', 'previous', 'retiring'),
  name: TEXT_OR_NULL,
  id: TEXT_OR_NULL,
  type: TEXT_OR_NULL,
}

const USE_ALWAYS = {
  kind: oneOf('resource', 'data source', 'ephemeral resource', 'output', 'provider', 'module', 'action'),
  address: TEXT,
  reads: listOf(oneOf('key', 'secret', 'whole')),
  through: listOf(TEXT),
  sure: described(FLAG, 'False where it may want its name or id only.'),
  instances: { type: 'integer', minimum: 1 },
  updated: described(NUMBER_OR_NULL, 'How many of them the run changes; null where that is not told.'),
  deleted: COUNT,
  sensitive: described(FLAG_OR_NULL, 'Of outputs: whether it is marked sensitive.'),
  printed: described(
    oneOf('yes', 'perhaps', 'no'),
    'Whether the run prints what it reads: an output that is not marked sensitive, or a provisioner; `perhaps` where the input does not tell.',
  ),
  ownProvider: described(FLAG, 'Whether it is the provider that manages this key.'),
}

const USE: Schema = {
  ...wholeObject(USE_ALWAYS),
  properties: {
    ...USE_ALWAYS,
    writtenOnce: described(
      wholeObject({ argument: TEXT, version: oneOf('missing', 'fixed') }),
      'Where it takes the value in a write-only argument that is not sent again after a rotation: the argument has no version, or one that does not change with the key.',
    ),
  },
}

const ROTATING = wholeObject({
  keys: described(listOf(wholeObject(PART)), 'All keys that there are, the current one first.'),
  deleted: described(
    listOf(
      wholeObject({
        ...PART,
        because: oneOf('overlap-over', 'revoked', 'superseded', 'overlap-shortened', 'left-over', 'with-all'),
        until: described(TEXT_OR_NULL, 'Until when it was to work.'),
      }),
    ),
    'The keys that the run deletes.',
  ),
  next: described(TEXT_OR_NULL, 'The name of the key that becomes the current one.'),
  kept: described(
    objectOrNull({
      name: TEXT_OR_NULL,
      type: TEXT_OR_NULL,
      until: TEXT_OR_NULL,
      isAtLeast: FLAG,
      hours: NUMBER_OR_NULL,
    }),
    'The previous key after the run, and until when it works.',
  ),
  waiting: described(
    listOf(wholeObject({ name: TEXT_OR_NULL, reason: TEXT_OR_NULL, days: NUMBER_OR_NULL })),
    'Keys that should be gone and are not deleted by this run.',
  ),
  stale: described(listOf(USE), 'What still holds the previous key that the run deletes.'),
  isCurrentMissing: described(FLAG, 'Whether somebody has deleted the current key outside the engine.'),
  deletesStray: described(FLAG, 'Whether a key that is in no state is deleted.'),
  overlapHours: { type: ['number', 'null'] },
  longestHours: described({ type: ['number', 'null'] }, 'The highest age of a key, its overlap included.'),
})

const WHOLE = wholeObject({
  id: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  stack: TEXT,
  address: TEXT,
  deposed: TEXT_OR_NULL,
  kind: oneOf('resource', 'data source', 'ephemeral resource', 'action'),
  name: TEXT_OR_NULL,
  part: oneOf('changes', 'stays', 'reads'),
  classes: described(listOf(TEXT), 'What happens, in words for programs: `rotate-with-gap`, `escalate`.'),
  happens: TEXT,
  words: listOf(TEXT),
  previousAddress: described(TEXT_OR_NULL, 'The address before a move.'),
  order: described(
    oneOf('new-first', 'old-first', 'unknown', null),
    'Which half of a replacement comes first.',
  ),
  before: described(SIDE, 'The key that there is; null before a create.'),
  after: described(SIDE, 'The key as it is planned; null after a delete.'),
  why: described(listOf(REASON), 'The reasons, the most telling first.'),
  usedBy: described(listOf(USE), 'Who reads the key or its secret.'),
  times: wholeObject({ ageDays: NUMBER_OR_NULL, dueAt: TEXT_OR_NULL, due: FLAG_OR_NULL }),
  drift: objectOrNull({ what: oneOf('deleted', 'changed'), attributes: listOf(TEXT) }),
  notes: described(
    listOf(TEXT),
    'What the input cannot tell of this key, or must be known about it: `secret-not-in-state`, `engine-protects`.',
  ),
  level: LEVEL_OR_NULL,
  findings: listOf(FINGERPRINT),
})

/** A key of a report, or an object that reads keys. */
export const ENTRY: Schema = {
  ...WHOLE,
  properties: {
    ...(WHOLE['properties'] as Readonly<Record<string, Schema>>),
    rotating: described(ROTATING, 'Of a rotating key: what happens to each of its keys.'),
  },
}
