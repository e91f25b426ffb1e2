import {
  type TerraformElement,
  TerraformLocal,
  TerraformOutput,
  TerraformRemoteState,
  TerraformStack,
  TerraformVariable,
} from 'cdktn'
import type { IConstruct } from 'constructs'
import { blockOf, expressionsIn, LOCALS, OUTPUTS, synthesized } from './synthesized.ts'

/** A name in an expression that stands for a value of the program: a local, or what another stack hands over. */
const NAME = /\blocal\.([\w-]+)|\bdata\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+)/g

/** How the frameworks call the state of another stack of the app, before the path of that stack. */
const OF_STACK = 'cross-stack-reference-input-'

/**
 * The expressions in a value of a stack, and those behind the names in them: of locals, and of outputs through
 * which the frameworks take a value from one stack of the app to another.
 */
export function expressionsBehind(value: unknown, stack: TerraformStack): string[] {
  const found: string[] = []
  const seen = new Set<TerraformElement>()
  const waiting = [{ value, stack }]
  for (const next of waiting) {
    for (const expression of expressionsIn(next.value)) {
      found.push(expression)
      for (const element of namedIn(expression, next.stack)) {
        if (seen.has(element)) continue
        seen.add(element)
        waiting.push({ value: meaningOf(element), stack: element.cdktfStack })
      }
    }
  }
  return found
}

/** What a local of a stack is made of, or an output of another stack of the app, by the parts of the reference. */
export function meaningBehind(
  path: readonly string[],
  stack: TerraformStack,
): { readonly element: TerraformElement; readonly value: unknown } | undefined {
  const [element] = namedIn(path.join('.'), stack)
  return element && { element, value: meaningOf(element) }
}

/** The variable of a stack that has this name. */
export function findVariable(stack: TerraformStack, name: string): TerraformVariable | undefined {
  const found = find(stack, `var.${name}`)
  return found instanceof TerraformVariable ? found : undefined
}

function namedIn(expression: string, stack: TerraformStack): TerraformElement[] {
  return [...expression.matchAll(NAME)].flatMap(([, local, state = '', output = '']) => {
    if (local !== undefined) return find(stack, `local.${local}`) ?? []
    const origin = originOf(find(stack, `state.${state}`))
    return (origin && find(origin, `output.${output}`)) ?? []
  })
}

/** The stack of this app whose state it is, if it is one. */
function originOf(state: TerraformElement | undefined): TerraformStack | undefined {
  if (!state?.node.id.startsWith(OF_STACK)) return undefined
  const path = state.node.id.slice(OF_STACK.length).split('/')
  const origin = path.reduce<IConstruct | undefined>((at, id) => at?.node.tryFindChild(id), state.node.root)
  return origin && TerraformStack.isStack(origin) ? origin : undefined
}

function meaningOf(element: TerraformElement): unknown {
  return element instanceof TerraformLocal ? synthesized(element, LOCALS) : blockOf(element, OUTPUTS)['value']
}

/** Named elements by what they were called when they were looked for last: names are digests and cost time. */
const known = new WeakMap<TerraformStack, ReadonlyMap<string, TerraformElement>>()

function find(stack: TerraformStack, name: string): TerraformElement | undefined {
  const before = known.get(stack)?.get(name)
  if (before !== undefined && nameOf(before) === name) return before
  const named = stack.node
    .findAll()
    .filter(isNamed)
    .filter(element => element.cdktfStack === stack)
  const index = new Map(named.map(element => [nameOf(element), element]))
  known.set(stack, index)
  return index.get(name)
}

function isNamed(construct: IConstruct): construct is TerraformElement {
  return (
    construct instanceof TerraformLocal ||
    construct instanceof TerraformRemoteState ||
    construct instanceof TerraformVariable ||
    TerraformOutput.isTerraformOutput(construct)
  )
}

function nameOf(element: TerraformElement): string {
  if (element instanceof TerraformLocal) return `local.${element.friendlyUniqueId}`
  if (element instanceof TerraformVariable) return `var.${element.friendlyUniqueId}`
  return `${element instanceof TerraformRemoteState ? 'state' : 'output'}.${element.friendlyUniqueId}`
}
