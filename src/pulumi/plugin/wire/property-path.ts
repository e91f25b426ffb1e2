/**
 * The steps of a property path: names of properties and numbers of list items. The grammar is the engine's
 * (sdk/go/common/resource/properties_path.go of pulumi/pulumi): `a.b`, `a["any text"]`, `a[0]`; a quote
 * inside of quotes is written as `\"`.
 *
 * @throws {Error} for what is not a path.
 */
export function parsePropertyPath(path: string): readonly (string | number)[] {
  const step = /(?<dot>\.?)(?:\["(?<quoted>(?:\\"|(?!\\")[^"])*)"\]|\[(?<index>\d+)\]|(?<name>[^.[\]]+))/y
  const steps: (string | number)[] = []
  while (step.lastIndex < path.length) {
    const { groups } = step.exec(path) ?? {}
    if (groups === undefined) throw notAPath(path)
    const { dot, quoted, index, name } = groups
    // A dot stands between names, and nowhere else.
    if ((dot === '.') !== (name !== undefined && steps.length > 0)) throw notAPath(path)
    if (name !== undefined) steps.push(name)
    else if (quoted !== undefined) steps.push(quoted.replaceAll('\\"', '"'))
    else steps.push(Number(index))
  }
  if (steps.length === 0) throw notAPath(path)
  return steps
}

function notAPath(path: string): Error {
  return new Error(`"${path}" is not a property path`)
}
