import { useEffect, useRef, useState } from 'preact/hooks'
import type { AuditView } from '../../audit-wire.ts'
import { usePage } from '../parts/page-context.ts'
import { type AuditAsker, openAudit } from '../state/audit-asker.ts'
import type { Model } from '../state/model.ts'
import type { Refusal } from '../state/server.ts'

/** The audit as it was last told. */
export interface AuditState {
  /** The last report; absent until there is one. It stays while a newer one is made, or cannot be. */
  readonly view: AuditView | undefined
  /** Why there is no newer report. */
  readonly refusal: Refusal | undefined
  retry(): void
}

/** Follows the audit: it is asked for again when keys, clock, states or the behaviour of the platform change. */
export function useAudit({ keys, projects, clock, behaviour, auditRevision }: Model): AuditState {
  const { server, live } = usePage()
  const [view, setView] = useState<AuditView>()
  const [refusal, setRefusal] = useState<Refusal>()
  const asker = useRef<AuditAsker>(undefined)
  useEffect(() => {
    asker.current = openAudit(server.audit, {
      view: told => {
        setView(told)
        setRefusal(undefined)
      },
      refusal: setRefusal,
    })
    return () => asker.current?.close()
  }, [server])
  const setting = clock.frozen ? `frozen ${clock.now}` : `ahead ${clock.offset}`
  useEffect(() => {
    if (live) asker.current?.wake()
  }, [live, keys, projects, setting, behaviour, auditRevision])
  return { view, refusal, retry: () => asker.current?.wake() }
}
