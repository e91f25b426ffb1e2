import { ageWords, has, type Phrase } from '../findings/index.ts'
import type { KeyChange } from '../model/index.ts'

/**
 * How old a key is that there is already, and when it becomes due, where no other sentence says it. An age below a day
 * is no news.
 */
export function timeWords(key: KeyChange): Phrase[] {
  const { ageDays, dueAt, due } = key.times
  const isNoKey = key.kind !== 'resource' || has(key, 'create', 'revoke', 'forget', 'no-change')
  if (isNoKey || key.deposed !== null || key.drift?.what === 'deleted') return []
  if (has(key, 'rotate-with-gap', 'rotate-with-overlap', 'rotate')) {
    const isSaid = ageDays === null || ageDays === 0 || key.why.some(({ kind }) => kind === 'due')
    return isSaid ? [] : [[`The old one is ${ageWords(ageDays)}.`]]
  }
  const age = ageDays === null || ageDays === 0 || has(key, 'import') ? null : ageWords(ageDays)
  const end = dueAt === null || due === null ? null : `due ${due ? 'since' : 'on'} ${dueAt.slice(0, 10)}`
  const facts = [age, end].filter(fact => fact !== null)
  return facts.length === 0 ? [] : [[`It is ${facts.join(', ')}.`]]
}
