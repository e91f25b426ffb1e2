import { isNode, LineCounter, parseDocument } from 'yaml'
import { type InputPath, type Problem, pathText } from './check.ts'

/** A YAML document, of which JSON is a part, with the lines of its values. */
export interface YamlSource {
  readonly value: unknown
  /** Problems as people read them: the line, the place, what is wrong. */
  described(problems: readonly Problem[]): readonly string[]
}

/** Reads YAML. @param failed makes the error of what is no YAML; it gets each problem with its line */
export function readYaml(source: string, failed: (problems: readonly string[]) => Error): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false })
  const lineOf = (path: InputPath): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  if (document.errors.length > 0) {
    throw failed(
      document.errors.map(({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${sentence(message)}`),
    )
  }
  const described = (problems: readonly Problem[]) =>
    problems.map(({ path, message }) => `line ${lineOf(path)}: ${pathText(path)} ${message}`)
  try {
    return { value: document.toJS(), described }
  } catch (error) {
    throw failed([sentence((error as Error).message)])
  }
}

function sentence(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '')
}
