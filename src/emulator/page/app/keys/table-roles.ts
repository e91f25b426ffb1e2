/**
 * The roles of a table's elements, spelled out: a narrow screen lays the rows out as cards, and an element that
 * is no table for the eye loses its role in some browsers.
 */
export const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const
