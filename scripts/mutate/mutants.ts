import { parseAst } from 'vitest/node'

/** A change of a source that a test should notice. */
export interface Mutant {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What it does, such as `< to <=`. */
  readonly what: string
}

/** A node of an ESTree; offsets are those of the text. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

const OPERATORS: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
}

/** Types say nothing at run time; but these hold an expression. */
const TYPED_EXPRESSIONS: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
])

/** Every mutant of a TypeScript source, in the order of the text. @throws where the source cannot be parsed */
export function findMutants(source: string): readonly Mutant[] {
  const found: Mutant[] = []
  visit(parse(source), node => found.push(...mutantsOf(node, source)))
  return found
    .sort((one, other) => one.start - other.start)
    .filter(mutant => isSyntax(mutated(source, mutant)))
}

/** The source with one mutant in it. */
export function mutated(source: string, { start, end, text }: Mutant): string {
  return source.slice(0, start) + text + source.slice(end)
}

function mutantsOf(node: Node, source: string): readonly Mutant[] {
  const text = ({ start, end }: Node) => source.slice(start, end)
  const replaced = (of: Node, by: string, what: string): Mutant => ({
    start: of.start,
    end: of.end,
    text: by,
    what,
  })
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operatorMutants(node, source)
    case 'IfStatement':
    case 'ConditionalExpression': {
      const test = part(node, 'test')
      return [replaced(test, `!(${text(test)})`, 'condition negated')]
    }
    case 'UnaryExpression':
      return node['operator'] === '!' ? [replaced(node, text(part(node, 'argument')), '! removed')] : []
    case 'ReturnStatement':
    case 'ThrowStatement':
      return [replaced(node, '{}', node.type === 'ReturnStatement' ? 'return removed' : 'throw removed')]
    case 'ExpressionStatement':
      return [replaced(node, '{}', 'statement removed')]
    case 'ArrayExpression':
      return entryMutants(node)
    case 'Literal':
      return literalMutants(node)
    default:
      return []
  }
}

function operatorMutants(node: Node, source: string): readonly Mutant[] {
  const operator = String(node['operator'])
  const [left, right] = [part(node, 'left'), part(node, 'right')]
  if (operator === '??') return [{ start: left.end, end: node.end, text: '', what: '?? removed' }]
  const other = OPERATORS[operator]
  // With text, + joins; there is no other operator for that.
  if (other === undefined || [left, right].some(isText)) return []
  const start = source.indexOf(operator, left.end)
  return [{ start, end: start + operator.length, text: other, what: `${operator} to ${other}` }]
}

function entryMutants(node: Node): readonly Mutant[] {
  const entries = node['elements'] as readonly (Node | null)[]
  return entries.flatMap((entry, at) => {
    if (entry === null) return []
    const [before, after] = [entries[at - 1], entries[at + 1]]
    const start = after || !before ? entry.start : before.end
    return [{ start, end: after ? after.start : entry.end, text: '', what: 'array entry removed' }]
  })
}

function literalMutants({ value, start, end }: Node): readonly Mutant[] {
  if (typeof value === 'boolean') return [{ start, end, text: String(!value), what: `${value} to ${!value}` }]
  if (typeof value !== 'number') return []
  return [{ start, end, text: String(value + 1), what: `${value} to ${value + 1}` }]
}

function isText({ type, value }: Node): boolean {
  return type === 'TemplateLiteral' || typeof value === 'string'
}

function part(node: Node, name: string): Node {
  return node[name] as Node
}

function visit(node: Node, see: (node: Node) => void): void {
  if (node.type.startsWith('TS')) {
    if (TYPED_EXPRESSIONS.has(node.type)) visit(part(node, 'expression'), see)
    return
  }
  see(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function parse(source: string): Node {
  return parseAst(source, { lang: 'ts' }) as unknown as Node
}

function isSyntax(source: string): boolean {
  try {
    parse(source)
    return true
  } catch {
    return false
  }
}
