import { TerraformElement, TerraformLocal, TerraformOutput, TerraformStack } from 'cdktn'
import type { IConstruct } from 'constructs'
import {
  type Finding,
  keyValuesIn,
  reviewDeclaredKey,
  reviewLocalState,
  reviewNames,
} from '../review/rules/index.ts'
import { blockOf, declaredKey, isBlock, resolved } from './synthesized.ts'

/** What is to be said of one construct: a key, an output, or a stack with everything in it. */
export function findingsOf(construct: IConstruct): Finding[] {
  if (isApiKey(construct)) return reviewDeclaredKey(declaredKey(construct))
  if (TerraformOutput.isTerraformOutput(construct)) return reviewOutput(construct)
  if (TerraformStack.isStack(construct)) return reviewStack(construct)
  return []
}

/** Told by its type, so that bindings that somebody generated are judged as ours are. */
function isApiKey(construct: IConstruct): construct is TerraformElement {
  return (
    TerraformElement.isTerraformElement(construct) &&
    'ekb_api_key' in ((construct.toTerraform() as { resource?: object }).resource ?? {})
  )
}

function reviewOutput(output: TerraformOutput): Finding[] {
  const { value, sensitive } = blockOf(output, 'output')
  if (sensitive === true) return []
  return keyValuesIn(withLocals(JSON.stringify(value) ?? '', output.cdktfStack)).map(reference => ({
    rule: 'EKB005',
    seen: `The output "${output.friendlyUniqueId}" shows ${reference}.`,
  }))
}

/** A piece of the engine's language, and behind it what the locals that it names stand for. */
function withLocals(expression: string, stack: TerraformStack): string {
  if (!expression.includes('local.')) return expression
  const locals = new Map(
    stack.node
      .findAll()
      .filter(construct => construct instanceof TerraformLocal)
      .map(local => [local.friendlyUniqueId, JSON.stringify(resolved(local, local.toTerraform())) ?? '']),
  )
  const parts = [expression]
  const names = (text: string) => [...text.matchAll(/\blocal\.([\w-]+)/g)].map(([, name = '']) => name)
  for (const part of parts) {
    for (const name of names(part)) {
      const meant = locals.get(name)
      locals.delete(name)
      if (meant !== undefined) parts.push(meant)
    }
  }
  return parts.join('\n')
}

function reviewStack(stack: TerraformStack): Finding[] {
  const keys = stack.node.findAll().filter(isApiKey).map(declaredKey)
  return [
    ...reviewNames(keys.map(({ name }) => name)),
    ...(keys.length > 0 && hasLocalState(stack) ? reviewLocalState(keys) : []),
  ]
}

/** Whether the state stays in a file; a stack without a backend gets one of that kind. */
function hasLocalState(stack: TerraformStack): boolean {
  const { terraform } = stack.toTerraform() as { terraform?: { backend?: object; cloud?: object } }
  if (terraform?.cloud !== undefined) return false
  return !isBlock(terraform?.backend) || 'local' in terraform.backend
}
