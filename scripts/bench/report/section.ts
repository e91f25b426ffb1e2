import type { Table } from './table.ts'

/** A table with what it shows. */
export interface Section {
  readonly title: string
  readonly text: string
  readonly table: Table
}
