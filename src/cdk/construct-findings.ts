import { TerraformElement, TerraformOutput, TerraformResource, TerraformStack } from 'cdktn'
import type { IConstruct } from 'constructs'
import type { KeyInStack } from '../review/judging/declared-key.ts'
import { count, plain } from '../review/judging/rich-text.ts'
import { KEY_RESOURCES } from '../review/model/key-resources.ts'
import {
  checksOf,
  type Finding,
  GUARD,
  type ProgramContext,
  type RuleId,
  type Seen,
} from '../review/rules/index.ts'
import { declaredKeys, type KeyBlock } from './declared-keys.ts'
import { keysShownIn } from './expressions.ts'
import {
  type Block,
  blockOf,
  isBlock,
  keySection,
  OUTPUTS,
  overridingBlocks,
  type Section,
} from './synthesized.ts'

/** A guard has no settings: what is meant is accepted where it stands. */
const CONTEXT: ProgramContext = { policy: null, audience: GUARD }

/** What is to be said of one construct: a key, an output, or a stack with everything in it. */
export function findingsOf(construct: IConstruct): Finding[] {
  if (isKey(construct)) return reviewKey(keyBlockOf(construct), construct.cdktfStack)
  if (TerraformOutput.isTerraformOutput(construct)) {
    return reviewOutput(construct.friendlyUniqueId, blockOf(construct, OUTPUTS), construct.cdktfStack)
  }
  if (TerraformStack.isStack(construct)) return reviewStack(construct)
  return []
}

/** Told by its type, so that bindings that somebody generated are judged as ours are; one that has moved is none. */
function isKey(construct: IConstruct): construct is TerraformResource {
  return (
    TerraformResource.isTerraformResource(construct) &&
    KEY_RESOURCES.has(construct.terraformResourceType) &&
    (construct.toTerraform() as { resource?: object }).resource !== undefined
  )
}

function keyBlockOf(key: TerraformResource): KeyBlock {
  const type = key.terraformResourceType
  return { type, block: blockOf(key, keySection(type)) }
}

function reviewOutput(name: string, { value, sensitive }: Block, stack: TerraformStack): Finding[] {
  if (sensitive === true) return []
  const outputChecks = checksOf('output')
  return keysShownIn(value, stack).flatMap(reference =>
    outputChecks.flatMap(({ rule, check }) => check(name, reference).map(of(rule))),
  )
}

function reviewStack(stack: TerraformStack): Finding[] {
  const inside = stack.node.findAll().filter(TerraformElement.isTerraformElement)
  const own = inside.filter(({ cdktfStack }) => cdktfStack === stack)
  const keys = own.filter(isKey)
  const addedKeys = [...KEY_RESOURCES.keys()].flatMap(type => {
    const elements = keys.filter(({ terraformResourceType }) => terraformResourceType === type)
    return withoutElement(stack, keySection(type), elements).map(([name, block]): [string, KeyBlock] => [
      `${type}.${name}`,
      { type, block },
    ])
  })
  const addedOutputs = withoutElement(stack, OUTPUTS, own.filter(TerraformOutput.isTerraformOutput))
  const together = [
    ...keys.flatMap(key => keysInStack(key.node.path, keyBlockOf(key), stack)),
    ...addedKeys.flatMap(([address, added]) => keysInStack(address, added, stack)),
  ]
  return [
    ...addedKeys.flatMap(([, added]) => reviewKey(added, stack)),
    ...addedOutputs.flatMap(([name, block]) => reviewOutput(name, block, stack)),
    ...checksOf('stack').flatMap(({ rule, check }) => check(together, CONTEXT).map(of(rule))),
    ...(hasLocalState(stack) ? ofLocalState(together) : []),
  ]
}

function ofLocalState(keys: readonly KeyInStack[]): Finding[] {
  return checksOf('localState').flatMap(({ rule, check }) => check(keys).map(of(rule)))
}

function of(rule: RuleId): (seen: Seen) => Finding {
  return seen => ({ ...seen, rule })
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

function keysInStack(shown: string, declared: KeyBlock, stack: TerraformStack): KeyInStack[] {
  const { block } = declared
  return declaredKeys(declared, stack).map(({ key, instance }) => ({
    ...key,
    shown: instance === undefined ? shown : `${shown}[${JSON.stringify(instance)}]`,
    project: JSON.stringify([block['provider'], block['project_id']]),
    isRepeated: block['for_each'] != null || block['count'] != null,
  }))
}

/** What is to be said of every key that a block makes; of keys that are alike it is said once. */
function reviewKey(declared: KeyBlock, stack: TerraformStack): Finding[] {
  const found = declaredKeys(declared, stack).flatMap(({ key }) =>
    checksOf('declaration').flatMap(({ rule, check }) => check(key, CONTEXT).map(of(rule))),
  )
  const byRule = new Map<Finding['rule'], Finding[]>()
  for (const finding of found) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding])
  return [...byRule.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return []
    const others = more.filter(({ seen }) => plain(seen) !== plain(first.seen)).length
    if (others === 0) return [first]
    return [
      { ...first, seen: [...first.seen, ` The same applies to ${count(others, 'more key')} of this block.`] },
    ]
  })
}

/** Whether the state stays in a file; a stack without a backend gets one of that kind. */
function hasLocalState(stack: TerraformStack): boolean {
  const { terraform } = stack.toTerraform() as { terraform?: { backend?: object; cloud?: object } }
  if (terraform?.cloud !== undefined) return false
  return !isBlock(terraform?.backend) || 'local' in terraform.backend
}
