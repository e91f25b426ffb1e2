/** The keys of an emulator, as whoever audits it would list them. Its types name no package: programs import them. */
export interface AuditSubject {
  readonly projects: readonly {
    readonly projectId: string
    /** The keys that there are, as items of the platform's list; no fault and no delay hides one. */
    readonly items: readonly Readonly<Record<string, unknown>>[]
  }[]
  /** The time that answers of the platform tell. */
  readonly now: Date
  /** The values of the keys that the emulator hands to whoever starts it. */
  readonly ownKeys: readonly string[]
  /** Every value and secret that there is, so that none is shown. */
  readonly secrets: readonly string[]
}

/** The forms of a report that the page has: the first is what it shows, all can be saved. */
export const AUDIT_FORMS = ['json', 'csv', 'ics'] as const
export type AuditForm = (typeof AUDIT_FORMS)[number]

/** What audits the keys of an emulator for its page. The emulator itself knows no states and no rules. */
export interface PageAudit {
  /** A report in one of its forms. Throws an EkbError if there can be none. */
  report(form: AuditForm, subject: AuditSubject, signal: AbortSignal): Promise<string>
  /** Calls the listener when something beside the keys changes a report, until the function it returns is called. */
  follow(listener: () => void): () => void
}
