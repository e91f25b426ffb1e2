import type { OutdatedAcceptances } from '../acceptance/index.ts'

/** What is said of approvals that no longer hold: a head, and a line for each. */
export function outdatedWords({
  unusedAcceptances,
  expiredAcceptances,
}: OutdatedAcceptances): readonly { readonly head: string; readonly lines: readonly string[] }[] {
  return [
    {
      head: 'Accepted until a day that is over; fix them, or accept them again',
      lines: expiredAcceptances.map(({ fingerprint, until }) => `${fingerprint} until ${until}`),
    },
    {
      head: 'Accepted fingerprints that match no finding; remove them from the list',
      lines: unusedAcceptances,
    },
  ].filter(({ lines }) => lines.length > 0)
}
