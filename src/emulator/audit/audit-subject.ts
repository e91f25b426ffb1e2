import type { EmulatorCore } from '../core.ts'
import { listItem } from '../http/key-view.ts'
import type { KeyRecord } from '../state/record.ts'
import type { AuditSubject } from './page-audit.ts'

/** What there is to audit at this moment: in the form in which the platform shows keys, whole and up to date. */
export function auditSubject({
  store,
  platformOptions,
  layout,
}: Pick<EmulatorCore, 'store' | 'platformOptions' | 'layout'>): AuditSubject {
  const isShown = ({ type }: KeyRecord) => type !== 'system' || !platformOptions.hideSystemKey
  const all = [...store.state.keys.values()].flat()
  return {
    projects: [...store.state.projects.keys()].map(projectId => ({
      projectId,
      items: (store.keys(projectId) ?? []).filter(isShown).map(key => listItem(key, platformOptions, layout)),
    })),
    // A Date header counts whole seconds.
    now: new Date(Math.floor((store.now() + platformOptions.dateOffsetMs) / 1000) * 1000),
    ownKeys: all.filter(({ bootstrap }) => bootstrap === true).map(({ value }) => value),
    secrets: all.flatMap(({ value, secret }) => [value, secret]),
  }
}
