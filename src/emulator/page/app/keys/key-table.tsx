import type { PageKey } from '../../wire.ts'
import { Icon } from '../parts/icon.tsx'
import type { Mark } from '../state/model.ts'
import type { Order } from '../state/view.ts'
import { KeyRow } from './key-row.tsx'
import { ROLES } from './table-roles.ts'

interface KeyTableProps {
  readonly keys: readonly PageKey[]
  /** How many there are with those that are not drawn. */
  readonly total: number
  readonly marks: ReadonlyMap<string, Mark>
  readonly time: number
  readonly dueDays: number
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly onDelete: (key: PageKey) => void
  readonly onValue: (key: PageKey, value: string) => void
}

/** The list. Roles are spelled out because a narrow screen lays the rows out as cards. */
export function KeyTable(props: KeyTableProps) {
  const { keys, total, marks, time, dueDays, order, onOrder, onDelete, onValue } = props
  return (
    <table class="key-table" {...ROLES.table} aria-labelledby="keys-title" aria-rowcount={total + 1}>
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
        {keys.map(key => (
          <KeyRow
            key={key.id}
            subject={key}
            mark={marks.get(key.id)}
            time={time}
            dueDays={dueDays}
            onDelete={onDelete}
            onValue={onValue}
          />
        ))}
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
