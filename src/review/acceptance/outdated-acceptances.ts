import type { Acceptances } from './read-acceptances.ts'

/** What a list of approved findings has that no longer holds. */
export interface OutdatedAcceptances {
  /** Fingerprints that match no finding. */
  readonly unusedAcceptances: readonly string[]
  /** Fingerprints of findings that are there, and were accepted until a day that is over. */
  readonly expiredAcceptances: readonly { readonly fingerprint: string; readonly until: string }[]
}

/** Compares a list of approved findings with the findings that there are. */
export function outdatedAcceptances(
  { accepted, expired }: Acceptances,
  findings: readonly { readonly fingerprint: string }[],
): OutdatedAcceptances {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint))
  return {
    unusedAcceptances: [...accepted, ...expired.keys()].filter(fingerprint => !found.has(fingerprint)),
    expiredAcceptances: [...expired].flatMap(([fingerprint, until]) =>
      found.has(fingerprint) ? [{ fingerprint, until }] : [],
    ),
  }
}
