import { FIELDS } from '../reader/key-item.ts'
import { ENVELOPES } from '../reader/key-list.ts'

/** The words that each part of a card may have. `other`, `mixed`, `some` and `unknown` are seen and cannot be played. */
export const CARD_WORDS = {
  envelope: ENVELOPES,
  values: ['whole', 'masked', 'mixed', 'none'],
  ids: ['all', 'some', 'none'],
  systemKey: ['type', 'flag', 'name', 'none'],
  created: ['seconds', 'milliseconds', 'iso', 'mixed', 'none'],
  pages: ['none', 'numbers', 'offset', 'cursor', 'links', 'unknown'],
  encoding: ['none', 'gzip', 'br', 'deflate', 'zstd', 'other'],
  errors: ['envelope', 'detail', 'other'],
  description: ['published', 'unpublished', 'without_keys'],
} as const

type Word<Part extends keyof typeof CARD_WORDS> = (typeof CARD_WORDS)[Part][number]

/** What a field of a listed key is for, and the names that it may have. */
export const CARD_FIELDS = {
  id: FIELDS.id,
  value: FIELDS.value,
  name: FIELDS.name,
  type: FIELDS.type,
  system: FIELDS.system,
  created: FIELDS.created,
} as const

export type CardField = keyof typeof CARD_FIELDS

/** The types of a key for which a platform has words. */
export const CARD_TYPES = ['privileged', 'locked_down_viewer', 'system'] as const

/** A word for a type, as a card may have it. */
export const CARD_TYPE_WORD = /^[A-Za-z]+(?:[ _-][A-Za-z]+)*$/

/** A path, as a card may have it: plain words, and at most the placeholder of the project. */
export const CARD_PATH = /^(?:\/(?:[A-Za-z][A-Za-z_.~-]{0,39}\d{0,2}|\{project_id\}))+$/

/** The most of what is counted. */
export const CARD_LIMITS = {
  otherFields: 100,
  otherTypes: 100,
  pageSize: 1000,
  offsetMinutes: 5_270_400,
} as const

/**
 * The contract of one instance, as reading it showed: its form without any value, name or id. `ekb doctor --capture`
 * writes it, `ekb emulator --card` behaves like it.
 */
export interface ContractCard {
  readonly version: 1
  /** As `api_keys_path` takes it. */
  readonly path: string
  readonly list: {
    /** The fields around the list, from outside to inside; empty for a bare list. */
    readonly envelope: readonly Word<'envelope'>[]
    readonly fields: Readonly<Partial<Record<CardField, string>>>
    /** How many fields of a key ekb does not read. */
    readonly other_fields: number
    readonly values: Word<'values'>
    readonly ids: Word<'ids'>
    /** The word for each type that the list has. */
    readonly types: Readonly<Partial<Record<(typeof CARD_TYPES)[number], string>>>
    /** How many words for types ekb does not know. Default: 0. */
    readonly other_types?: number
    readonly system_key: Word<'systemKey'>
    readonly created: Word<'created'>
    readonly pages: Word<'pages'>
    /** How many keys the first page has; only if there is a second one. */
    readonly page_size?: number
    readonly encoding: Word<'encoding'>
  }
  /** The form of the error for a list without credentials. */
  readonly errors: Word<'errors'>
  /** What is at `/openapi.json`. */
  readonly description: Word<'description'>
  /** How many minutes its clock is ahead of the clock of the machine that read it; negative if it is behind. */
  readonly clock_offset_minutes: number
}
