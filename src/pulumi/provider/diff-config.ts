import type { DiffResult, PropertyDiff } from '../plugin/provider.ts'
import type { ObjectValue, Value } from '../plugin/value.ts'
import { joinPath } from './property-names.ts'
import { saysTheSame, unwrapped } from './values.ts'

/**
 * Tells which settings changed. None of them needs a new provider: the engine would then replace every key
 * of the stack, also where only a credential or a time limit changed. Whether a key has to move is decided
 * by its own diff, from the project that it is in.
 */
export function diffConfig(olds: ObjectValue, news: ObjectValue): DiffResult {
  const names = [...new Set([...Object.keys(olds), ...Object.keys(news)])].sort()
  const changes = names
    .filter(name => !saysTheSame(olds[name], news[name]))
    .map((name): PropertyDiff => {
      const kind = !isSet(olds[name]) ? 'add' : !isSet(news[name]) ? 'delete' : 'update'
      return { path: joinPath([name]), kind, replace: false, input: true }
    })
  return { changes }
}

function isSet(value: Value | undefined): boolean {
  return (unwrapped(value) ?? null) !== null
}
