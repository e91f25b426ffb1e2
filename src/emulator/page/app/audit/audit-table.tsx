import { useState } from 'preact/hooks'
import type { AuditHolder, AuditKey } from '../../audit-wire.ts'
import { ROLES } from '../keys/table-roles.ts'
import { usePrinting } from '../parts/use-printing.ts'
import { LevelBadge } from './level-badge.tsx'
import { dueText, keyName, nobody, roleOf, typeName } from './words.ts'

interface AuditTableProps {
  readonly keys: readonly AuditKey[]
  readonly hasStates: boolean
}

/** How many rows are drawn at once; a button draws more. */
const STEP = 50

const HEADS = ['Name', 'Type', 'Age', 'Managed by', 'Due', 'Finding'] as const

/** One row for each key. Roles are spelled out because a narrow screen lays the rows out as cards. */
export function AuditTable({ keys, hasStates }: AuditTableProps) {
  const [wanted, setWanted] = useState(STEP)
  const shown = usePrinting() ? keys.length : wanted
  return (
    <>
      <table
        class="audit-table"
        {...ROLES.table}
        aria-labelledby="audit-keys-title"
        aria-rowcount={keys.length + 1}
      >
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            {HEADS.map(head => (
              <th key={head} {...ROLES.head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.group}>
          {keys.slice(0, shown).map(key => (
            <AuditRow
              key={`${key.project} ${key.id ?? ''} ${keyName(key)}`}
              subject={key}
              hasStates={hasStates}
            />
          ))}
        </tbody>
      </table>
      {keys.length > shown ? (
        <p class="more">
          <button type="button" onClick={() => setWanted(shown + STEP)}>
            Show {Math.min(STEP, keys.length - shown)} more
          </button>
          <span>
            {shown} of {keys.length}
          </span>
        </p>
      ) : null}
    </>
  )
}

function AuditRow({ subject, hasStates }: { subject: AuditKey; hasStates: boolean }) {
  const { preview, type, ageDays, managedBy, mayBeManagedBy, level, generation, rotateAfter } = subject
  const due = dueText(subject)
  return (
    <tr {...ROLES.row}>
      <td {...ROLES.cell} class="audit-name">
        <bdi class="name">{keyName(subject)}</bdi> <code>{preview}</code>
      </td>
      <td {...ROLES.cell} data-head="Type">
        <span>{typeName(type)}</span>
        {generation === null ? null : <small> generation {generation.number}</small>}
      </td>
      <td {...ROLES.cell} class="number" data-head="Age">
        {ageDays === null ? 'not known' : `${ageDays} d`}
      </td>
      <td {...ROLES.cell} class="audit-holders" data-head="Managed by">
        {managedBy.length > 0 ? <Holders holders={managedBy} /> : null}
        {managedBy.length === 0 && mayBeManagedBy.length > 0 ? (
          <>
            perhaps <Holders holders={mayBeManagedBy} />
          </>
        ) : null}
        {managedBy.length + mayBeManagedBy.length === 0 ? (
          <span class="quiet-words">{nobody(subject, hasStates)}</span>
        ) : null}
      </td>
      <td {...ROLES.cell} data-head="Due">
        {due === undefined ? null : <span class={due.isLate ? 'late' : ''}>{due.text}</span>}
        {rotateAfter === null ? null : <small> every {rotateAfter}</small>}
      </td>
      <td {...ROLES.cell} data-head="Finding">
        {level === null ? null : <LevelBadge level={level} />}
      </td>
    </tr>
  )
}

function Holders({ holders }: { holders: readonly AuditHolder[] }) {
  return (
    <ul>
      {holders.map(holder => {
        const role = roleOf(holder)
        return (
          <li key={`${holder.state} ${holder.address} ${holder.role}`}>
            <code>{holder.address}</code>
            {role === undefined ? null : <small> ({role})</small>} <small class="state">{holder.state}</small>
          </li>
        )
      })}
    </ul>
  )
}
