import { useRef } from 'preact/hooks'
import type { PageKey } from '../../wire.ts'
import { Icon } from '../parts/icon.tsx'
import type { Mark } from '../state/model.ts'
import type { Line } from '../state/unfolding.ts'
import type { Order } from '../state/view.ts'
import { KeyRow } from './key-row.tsx'
import { RotatingRow } from './rotating-row.tsx'
import { ROLES } from './table-roles.ts'
import { useKeptFocus } from './use-kept-focus.ts'

interface KeyTableProps {
  readonly lines: readonly Line[]
  /** How many rows there are with those that are not drawn. */
  readonly total: number
  readonly marks: ReadonlyMap<string, Mark>
  readonly time: number
  readonly dueDays: number
  readonly overlapHours: number | undefined
  readonly order: Order
  readonly onOrder: (order: Order) => void
  /** Unfolds or folds the rotating key with this id. */
  readonly onToggle: (id: string) => void
  readonly onDelete: (key: PageKey) => void
  readonly onValue: (key: PageKey, value: string) => void
}

/** The list. Roles are spelled out because a narrow screen lays the rows out as cards. */
export function KeyTable(props: KeyTableProps) {
  const { lines, total, marks, time, dueDays, overlapHours, order, onOrder } = props
  const { onToggle, onDelete, onValue } = props
  const table = useRef<HTMLTableElement>(null)
  useKeptFocus(table)
  return (
    <table
      ref={table}
      class="key-table"
      {...ROLES.table}
      aria-labelledby="keys-title"
      aria-rowcount={total + 1}
    >
      <thead {...ROLES.group}>
        <tr {...ROLES.row}>
          <SortHeader name="name" label="Name" order={order} onOrder={onOrder} />
          <th {...ROLES.head} scope="col">
            API Key
          </th>
          <SortHeader name="created" label="Created" order={order} onOrder={onOrder} />
          <th {...ROLES.head} scope="col">
            <span class="sr">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody {...ROLES.group}>
        {lines.map(line =>
          line.kind === 'rotating' ? (
            <RotatingRow
              key={line.rotating.id}
              rotating={line.rotating}
              shown={line.shown}
              unfolded={line.unfolded}
              marks={marks}
              time={time}
              dueDays={dueDays}
              onToggle={onToggle}
            />
          ) : (
            <KeyRow
              key={line.key.id}
              subject={line.key}
              mark={marks.get(line.key.id)}
              time={time}
              dueDays={dueDays}
              generation={line.generation}
              overlapHours={overlapHours}
              onDelete={onDelete}
              onValue={onValue}
            />
          ),
        )}
      </tbody>
    </table>
  )
}

interface SortHeaderProps {
  readonly name: 'name' | 'created'
  readonly label: string
  readonly order: Order
  readonly onOrder: (order: Order) => void
}

/** A column head that orders the list, and turns the order round when it is chosen again. */
function SortHeader({ name, label, order, onOrder }: SortHeaderProps) {
  const chosen = order.endsWith(name)
  const down = order.startsWith('-')
  const turned = down ? name : (`-${name}` as const)
  const first = name === 'name' ? 'name' : '-created'
  return (
    <th {...ROLES.head} scope="col" aria-sort={chosen ? (down ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="sort"
        data-chosen={chosen}
        onClick={() => onOrder(chosen ? turned : first)}
      >
        {label}
        <Icon name={chosen && !down ? 'up' : 'down'} />
      </button>
    </th>
  )
}
