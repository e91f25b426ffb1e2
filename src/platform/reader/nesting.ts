/** No answer of the platform nests as deep; what does is made to exhaust whoever reads it. */
const DEEPEST = 100

/** Whether lists and objects of a JSON text stand deeper within each other than in any answer. */
export function nestsTooDeep(json: string): boolean {
  let depth = 0
  let isText = false
  for (let index = 0; index < json.length; index += 1) {
    const mark = json[index]
    if (isText) {
      if (mark === '\\') index += 1
      else if (mark === '"') isText = false
    } else if (mark === '"') isText = true
    else if (mark === '[' || mark === '{') depth += 1
    else if (mark === ']' || mark === '}') depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}
