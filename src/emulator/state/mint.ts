import type { Random } from '../random.ts'
import type { KeyRecord } from './record.ts'

/** The first group of every key value that an emulator makes: wherever one turns up, it is known as fake. */
export const FAKE_KEY_PREFIX = 'e4b00000'

/** The shape of the platform's own ids: no key value has it. */
export const KEY_ID = /^ak_[0-9a-f]{20}$/

/** What tells one new key from another; the rest of it is made up. */
export interface KeyOrder {
  readonly projectId: string
  readonly name: string
  readonly type: KeyRecord['type']
  /** Unix milliseconds. */
  readonly createdAt: number
  readonly bootstrap?: true
  /** The id of a key that is gone. */
  readonly id?: string
  /** A value and a secret that are given, from a seed. */
  readonly value?: string
  readonly secret?: string
}

/**
 * A new key. Its value has the shape of a UUIDv4 and its secret is base64 of 32 bytes, as the platform's.
 *
 * @param serial how many keys were made before: the label of its randomness
 */
export function mintKey(order: KeyOrder, random: Random, serial: number): KeyRecord {
  const { value, secret, ...rest } = order
  return {
    id: `ak_${random.bytes(`id:${serial}`, 10).toString('hex')}`,
    ...rest,
    value: value ?? mintValue(random.bytes(`key:${serial}`, 12)),
    secret: secret ?? random.bytes(`secret:${serial}`, 32).toString('base64'),
  }
}

function mintValue(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  const variant = '89ab'[Number.parseInt(hex.slice(7, 8), 16) % 4]
  return [
    FAKE_KEY_PREFIX,
    hex.slice(0, 4),
    `4${hex.slice(4, 7)}`,
    `${variant}${hex.slice(8, 11)}`,
    hex.slice(11, 23),
  ].join('-')
}
