import { TerraformElement, TerraformOutput, TerraformResource, TerraformStack } from 'cdktn'
import type { IConstruct } from 'constructs'
import {
  type Finding,
  type KeyInStack,
  keyValuesIn,
  reviewDeclaredKey,
  reviewLocalState,
  reviewNames,
} from '../review/rules/index.ts'
import { expressionsBehind } from './named-values.ts'
import {
  type Block,
  blockOf,
  declaredKey,
  isBlock,
  KEYS,
  OUTPUTS,
  overridingBlocks,
  type Section,
} from './synthesized.ts'

/** What is to be said of one construct: a key, an output, or a stack with everything in it. */
export function findingsOf(construct: IConstruct): Finding[] {
  if (isApiKey(construct)) return reviewDeclaredKey(declaredKey(blockOf(construct, KEYS)))
  if (TerraformOutput.isTerraformOutput(construct)) {
    return reviewOutput(construct.friendlyUniqueId, blockOf(construct, OUTPUTS), construct.cdktfStack)
  }
  if (TerraformStack.isStack(construct)) return reviewStack(construct)
  return []
}

/** Told by its type, so that bindings that somebody generated are judged as ours are; one that has moved is none. */
function isApiKey(construct: IConstruct): construct is TerraformResource {
  return (
    TerraformResource.isTerraformResource(construct) &&
    construct.terraformResourceType === 'ekb_api_key' &&
    (construct.toTerraform() as { resource?: object }).resource !== undefined
  )
}

function reviewOutput(name: string, { value, sensitive }: Block, stack: TerraformStack): Finding[] {
  if (sensitive === true) return []
  return keyValuesIn(expressionsBehind(value, stack).join('\n')).map(reference => ({
    rule: 'EKB005',
    seen: `The output "${name}" shows ${reference}.`,
  }))
}

function reviewStack(stack: TerraformStack): Finding[] {
  const inside = stack.node.findAll().filter(TerraformElement.isTerraformElement)
  const own = inside.filter(({ cdktfStack }) => cdktfStack === stack)
  const keys = own.filter(isApiKey)
  const addedKeys = withoutElement(stack, KEYS, keys)
  const addedOutputs = withoutElement(stack, OUTPUTS, own.filter(TerraformOutput.isTerraformOutput))
  const together = [
    ...keys.map(key => keyInStack(key.node.path, blockOf(key, KEYS))),
    ...addedKeys.map(([name, block]) => keyInStack(`ekb_api_key.${name}`, block)),
  ]
  return [
    ...addedKeys.flatMap(([, block]) => reviewDeclaredKey(declaredKey(block))),
    ...addedOutputs.flatMap(([name, block]) => reviewOutput(name, block, stack)),
    ...reviewNames(together),
    ...(together.length > 0 && hasLocalState(stack) ? reviewLocalState(together) : []),
  ]
}

/** Blocks that are in the overrides of a stack alone, and in no construct. */
function withoutElement(
  stack: TerraformStack,
  section: Section,
  elements: readonly TerraformElement[],
): [string, Block][] {
  const names = new Set(elements.map(({ friendlyUniqueId }) => friendlyUniqueId))
  return Object.entries(overridingBlocks(stack, section)).filter(([name]) => !names.has(name))
}

function keyInStack(shown: string, block: Block): KeyInStack {
  const { name, storesSecret } = declaredKey(block)
  return {
    shown,
    name,
    storesSecret,
    project: JSON.stringify([block['provider'], block['project_id']]),
    isRepeated: block['for_each'] != null || block['count'] != null,
  }
}

/** Whether the state stays in a file; a stack without a backend gets one of that kind. */
function hasLocalState(stack: TerraformStack): boolean {
  const { terraform } = stack.toTerraform() as { terraform?: { backend?: object; cloud?: object } }
  if (terraform?.cloud !== undefined) return false
  return !isBlock(terraform?.backend) || 'local' in terraform.backend
}
