import type { Session } from '../../src/keys/index.ts'

/** A session in which one step fails, as a defect would make it fail. */
export interface FailingSession {
  readonly session: Session
  /** Whether that step was reached. */
  readonly hasFailed: () => boolean
}

/**
 * A session whose `nth` call of any of its methods throws, counted from the answer to its first POST on, whatever the
 * method is. The calls that its parts make to each other do not count.
 */
export function failingAfterPost(session: Session, nth: number): FailingSession {
  let left: number | undefined
  let failed = false
  const step = () => {
    if (left === undefined || failed) return
    if (left === 0) {
      failed = true
      throw new TypeError('a step failed that nobody expected to fail')
    }
    left -= 1
  }
  const wrapped = new WeakMap<object, object>()
  const wrap = <Part>(part: Part): Part => {
    if (typeof part !== 'object' || part === null || !isOfSession(part)) return part
    const known = wrapped.get(part) ?? new Proxy(part, { get: (target, name) => member(target, name) })
    wrapped.set(part, known)
    return known as Part
  }
  const member = (target: object, name: string | symbol): unknown => {
    const value: unknown = Reflect.get(target, name)
    if (typeof value !== 'function') return wrap(value)
    return (...args: unknown[]) => {
      step()
      const result: unknown = Reflect.apply(value, target, args)
      if (name === 'create') void Promise.resolve(result).then(() => (left ??= nth), ignored)
      return name === 'project' ? wrap(result) : result
    }
  }
  return { session: wrap(session), hasFailed: () => failed }
}

/** Objects with methods of their own; values such as dates and secrets are left as they are. */
function isOfSession(part: object): boolean {
  return !(part instanceof Date || part instanceof Map || part instanceof Promise || Array.isArray(part))
}

function ignored(): undefined {
  return undefined
}
