import { createHash } from 'node:crypto'
import type { Mutation } from '../state/mutation.ts'

/** The first line of every data file. */
export const HEADER = '{"format":"ekb-emulator-data","version":1}'

/** One line: the changes of one commit, numbered, with a checksum over all of it. */
export function encodeLine(seq: number, ops: readonly Mutation[]): string {
  const body = JSON.stringify({ seq, ops })
  return `${body.slice(0, -1)},"sum":"${checksum(body)}"}`
}

/** Reads a line back. Throws an Error that says why where it is not one that was written so. */
export function decodeLine(line: string, seq: number): readonly Mutation[] {
  const parts = /^(.*),"sum":"([0-9a-f]{16})"\}$/s.exec(line)
  if (parts?.[1] === undefined) throw new Error('It is not a line of the journal.')
  const body = `${parts[1]}}`
  if (checksum(body) !== parts[2]) throw new Error('Its checksum does not fit: the line was changed.')
  const record = JSON.parse(body) as { seq: number; ops: readonly Mutation[] }
  if (record.seq !== seq) throw new Error(`It has the number ${record.seq} where ${seq} belongs.`)
  return record.ops
}

/** Whether bytes after the last newline can be the begin of the line with this number. */
export function isTornLine(fragment: string, seq: number): boolean {
  const begin = `{"seq":${seq},`
  const written = fragment.replace(/\0+$/, '')
  const complete = /,"sum":"[0-9a-f]{16}"\}$/.test(written)
  return !complete && (written.startsWith(begin) || begin.startsWith(written))
}

function checksum(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
