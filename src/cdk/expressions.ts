import type { TerraformStack, TerraformVariable } from 'cdktn'
import {
  either,
  evaluate,
  type Possible,
  type Resolve,
  referencesIn,
  UNKNOWN,
  Unreadable,
} from '../review/judging/expression/index.ts'
import { keyValuesIn } from '../review/judging/key-values.ts'
import { expressionsBehind, findVariable, meaningBehind } from './named-values.ts'

/** What `each` stands for in one instance of a block with `for_each`. */
export interface Instance {
  readonly key: Possible
  readonly value: Possible
}

/** The keys and secrets that a value of a stack shows, by reference. */
export function keysShownIn(value: unknown, stack: TerraformStack): string[] {
  try {
    return referencesIn(evaluate(value, namesIn(stack)))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    // What cannot be read shows whatever is named in it.
    return keyValuesIn(expressionsBehind(value, stack).join('\n'))
  }
}

/** What a value of a stack may come to; nothing is known of what cannot be read. */
export function possibleValue(value: unknown, stack: TerraformStack, each?: Instance): Possible {
  try {
    return evaluate(value, namesIn(stack, each))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return UNKNOWN
  }
}

/** What names in the expressions of a stack stand for. A local that is made of itself stands for nothing. */
function namesIn(stack: TerraformStack, each?: Instance, seen: ReadonlySet<unknown> = new Set()): Resolve {
  return path => {
    const [kind, name = ''] = path
    if (kind === 'each') return name === 'key' ? each?.key : each?.value
    if (kind === 'var') {
      const variable = findVariable(stack, name)
      return variable && defaultOf(variable)
    }
    const meaning = meaningBehind(path, stack)
    if (meaning === undefined || seen.has(meaning.element)) return undefined
    return evaluate(
      meaning.value,
      namesIn(meaning.element.cdktfStack, undefined, new Set([...seen, meaning.element])),
    )
  }
}

/** A variable may be set to anything else. */
function defaultOf({ default: value }: TerraformVariable): Possible {
  return value === undefined
    ? UNKNOWN
    : either(
        evaluate(value, () => undefined),
        UNKNOWN,
      )
}
