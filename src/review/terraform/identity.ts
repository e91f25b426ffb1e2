import { type Json, textAt } from '../../core/json/index.ts'

/** Tells objects apart: a left-over has the address of the living one. */
export function identityOf(entry: Json): string {
  return JSON.stringify([textAt(entry, 'mode'), textAt(entry, 'address'), deposedOf(entry)])
}

/** The id of a left-over. Changes call it `deposed`, the state `deposed_key`. */
export function deposedOf(entry: Json): string | undefined {
  return textAt(entry, 'deposed') ?? textAt(entry, 'deposed_key')
}
