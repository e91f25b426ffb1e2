import type { FaultEffect } from '../../../../src/emulator/index.ts'

/** What can happen to a request on its way, to the platform or inside of it. */
export const FAULTS = {
  'status 500': { status: 500 },
  'status 503': { status: 503 },
  'the 502 page of a proxy': { html502: true },
  'credentials refused': {
    status: 400,
    body: { status_code: 400, error: { code: 'INVALID_API_KEY', message: 'The API key is not valid.' } },
  },
  'permission denied': { status: 403, body: { detail: 'Not allowed.' } },
  'too many requests': { retryAfter: 1 },
  'reset before it is handled': { reset: true },
  'no answer at all': { hang: true },
  'an answer after the time limit': { delayMs: 5_000 },
  'a truncated answer': { truncate: true },
  'malformed JSON': { malformedJson: true },
  'a lost connection after the change': { dropAfterCommit: true },
  'no answer after the change': { hangAfterCommit: true },
  'status 500 after the change': { errorAfterCommit: true },
} as const satisfies Record<string, FaultEffect>

export type FaultName = keyof typeof FAULTS

export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[]

/** How often a fault strikes. */
export const FREQUENCIES = ['once', 'always'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** How long a request may take in these tests, for the faults that use this up; else the default. */
export function timeLimit(fault: FaultName): Record<string, string> {
  return 'hang' in FAULTS[fault] || 'hangAfterCommit' in FAULTS[fault] || 'delayMs' in FAULTS[fault]
    ? { EKB_REQUEST_TIMEOUT: '2s' }
    : {}
}

/** A run that ends well, or the code of the error that it ends with. */
export type Expected = 'succeeds' | string

/** What comes of each fault, struck once or for good. */
export type Foreseen = Readonly<Record<FaultName, Readonly<Record<Frequency, Expected>>>>

/** What comes of it when the one POST of a create is struck. */
export const AFTER_POST: Foreseen = {
  'status 500': both('CREATE_LOST'),
  'status 503': both('CREATE_LOST'),
  'the 502 page of a proxy': both('CREATE_LOST'),
  'credentials refused': both('CREDENTIALS_REJECTED'),
  'permission denied': both('PERMISSION_DENIED'),
  'too many requests': { once: 'succeeds', always: 'RATE_LIMITED' },
  'reset before it is handled': both('CREATE_LOST'),
  'no answer at all': both('CREATE_LOST'),
  'an answer after the time limit': both('CREATE_RECOVERED'),
  'a truncated answer': both('CREATE_RECOVERED'),
  'malformed JSON': both('CREATE_RECOVERED'),
  'a lost connection after the change': both('CREATE_RECOVERED'),
  'no answer after the change': both('CREATE_RECOVERED'),
  'status 500 after the change': both('CREATE_RECOVERED'),
}

/** The same for a DELETE, which is repeated and then looked up. */
export const AFTER_DELETE: Foreseen = {
  'status 500': { once: 'succeeds', always: 'PLATFORM_FAILED' },
  'status 503': { once: 'succeeds', always: 'PLATFORM_FAILED' },
  'the 502 page of a proxy': { once: 'succeeds', always: 'PLATFORM_FAILED' },
  'credentials refused': both('CREDENTIALS_REJECTED'),
  'permission denied': both('PERMISSION_DENIED'),
  'too many requests': { once: 'succeeds', always: 'RATE_LIMITED' },
  'reset before it is handled': { once: 'succeeds', always: 'CONNECTION_LOST' },
  'no answer at all': { once: 'succeeds', always: 'ANSWER_TIMEOUT' },
  'an answer after the time limit': both('succeeds'),
  'a truncated answer': both('succeeds'),
  'malformed JSON': both('succeeds'),
  'a lost connection after the change': both('succeeds'),
  'no answer after the change': both('succeeds'),
  'status 500 after the change': both('succeeds'),
}

/** The same for the list of a refresh, which is repeated as well. */
export const AFTER_LIST: Foreseen = {
  'status 500': { once: 'succeeds', always: 'PLATFORM_FAILED' },
  'status 503': { once: 'succeeds', always: 'PLATFORM_FAILED' },
  'the 502 page of a proxy': { once: 'succeeds', always: 'PLATFORM_FAILED' },
  'credentials refused': both('CREDENTIALS_REJECTED'),
  'permission denied': both('PERMISSION_DENIED'),
  'too many requests': { once: 'succeeds', always: 'RATE_LIMITED' },
  'reset before it is handled': { once: 'succeeds', always: 'CONNECTION_LOST' },
  'no answer at all': { once: 'succeeds', always: 'ANSWER_TIMEOUT' },
  'an answer after the time limit': { once: 'succeeds', always: 'ANSWER_TIMEOUT' },
  'a truncated answer': { once: 'succeeds', always: 'CONNECTION_LOST' },
  'malformed JSON': both('NOT_THE_PLATFORM'),
  'a lost connection after the change': { once: 'succeeds', always: 'CONNECTION_LOST' },
  'no answer after the change': { once: 'succeeds', always: 'ANSWER_TIMEOUT' },
  'status 500 after the change': { once: 'succeeds', always: 'PLATFORM_FAILED' },
}

function both(expected: Expected): Record<Frequency, Expected> {
  return { once: expected, always: expected }
}
