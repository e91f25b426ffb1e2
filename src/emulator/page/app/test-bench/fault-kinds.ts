/** One fault that the form offers. */
export interface FaultKind {
  readonly name: string
  readonly label: string
  /** What a client sees of it. */
  readonly hint: string
  /** The number that goes with it: its label, unit, first value and bounds. */
  readonly amount?: {
    readonly label: string
    readonly value: number
    readonly min: number
    readonly max: number
  }
  /** The effect as the admin API takes it. */
  effect(amount: number): unknown
}

/** The faults of the form; the admin API knows more. */
export const FAULT_KINDS: readonly FaultKind[] = [
  {
    name: 'status',
    label: 'Answers with an error',
    hint: 'Nothing is done.',
    amount: { label: 'Status', value: 503, min: 400, max: 599 },
    effect: status => ({ status }),
  },
  {
    name: 'retryAfter',
    label: 'Too many requests (429)',
    hint: 'Nothing is done. The client is told when to retry.',
    amount: { label: 'Retry after, in seconds', value: 2, min: 0, max: 86_400 },
    effect: retryAfter => ({ retryAfter }),
  },
  {
    name: 'delayMs',
    label: 'Is slow',
    hint: 'Everything is done, but later.',
    amount: { label: 'Delay, in milliseconds', value: 3000, min: 1, max: 3_600_000 },
    effect: delayMs => ({ delayMs }),
  },
  {
    name: 'dropAfterCommit',
    label: 'Loses the answer',
    hint: 'The request is carried out, then the connection closes without an answer.',
    effect: () => ({ dropAfterCommit: true }),
  },
  {
    name: 'errorAfterCommit',
    label: 'Carries it out and answers 500',
    hint: 'The request is carried out, and the answer says that it failed.',
    effect: () => ({ errorAfterCommit: true }),
  },
  {
    name: 'reset',
    label: 'Resets the connection',
    hint: 'Nothing is done.',
    effect: () => ({ reset: true }),
  },
  {
    name: 'hang',
    label: 'Never answers',
    hint: 'Nothing is done until the client gives up.',
    effect: () => ({ hang: true }),
  },
  {
    name: 'malformedJson',
    label: 'Answers with broken JSON',
    hint: 'It is done.',
    effect: () => ({ malformedJson: true }),
  },
  {
    name: 'html502',
    label: "Answers with a proxy's page (502)",
    hint: 'Nothing is done.',
    effect: () => ({ html502: true }),
  },
  {
    name: 'redirectAfterCommit',
    label: 'Carries it out and redirects (303)',
    hint: 'The request is carried out, and the answer redirects elsewhere.',
    effect: () => ({ status: 303, afterCommit: true, headers: { location: '/' } }),
  },
  {
    name: 'pretendedDelete',
    label: 'Says deleted, keeps the key',
    hint: 'The answer to a delete says success, and nothing is done.',
    effect: () => ({ behave: { deletes: 'pretended' } }),
  },
  {
    name: 'staleList',
    label: 'Lists the keys of an earlier time',
    hint: 'Lists keep showing the keys as they are now.',
    effect: () => ({ staleList: true }),
  },
]
