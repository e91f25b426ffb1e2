/** No real answer is nested this deep or has this many values. One that is was made to exhaust its reader. */
const DEEPEST = 100
const MOST_VALUES = 1_000_000

const STEPS: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 }

/**
 * Whether a JSON text has lists and objects deeper within each other, or more values, than any answer. It is gone
 * through once, before anything is made of it.
 */
export function isExcessive(json: string): boolean {
  let depth = 0
  let values = 0
  let isText = false
  for (let index = 0; index < json.length; index += 1) {
    const mark = json[index]
    if (isText) {
      if (mark === '\\') index += 1
      else if (mark === '"') isText = false
    } else if (mark === '"') isText = true
    else if (mark === ',') values += 1
    else {
      const step = STEPS[mark ?? ''] ?? 0
      depth += step
      values += Math.max(0, step)
    }
    if (depth > DEEPEST || values > MOST_VALUES) return true
  }
  return false
}
