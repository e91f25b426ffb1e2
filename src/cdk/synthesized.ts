import {
  DefaultTokenResolver,
  StringConcat,
  type TerraformElement,
  type TerraformStack,
  Tokenization,
} from 'cdktn'

/** A block of Terraform's JSON syntax. */
export type Block = Readonly<Record<string, unknown>>

/** Where a block stands in a stack, such as `resource`, `ekb_api_key`. */
export type Section = readonly string[]

/** The section of the resources of a type. */
export function keySection(type: string): Section {
  return ['resource', type]
}

/** The section of the outputs. */
export const OUTPUTS: Section = ['output']

/** The section of the locals. */
export const LOCALS: Section = ['locals']

/** What an element becomes in a section, overrides of the element and of its stack applied. */
export function synthesized(element: TerraformElement, section: Section): unknown {
  const path = [...section, element.friendlyUniqueId]
  const override = at(overridesOf(element.cdktfStack), path)
  const own = at(element.toTerraform(), path)
  return resolved(element, override === undefined ? own : overridden(own, override))
}

/** {@link synthesized}, where that is a block; empty where it is not. */
export function blockOf(element: TerraformElement, section: Section): Block {
  const block = synthesized(element, section)
  return isBlock(block) ? block : {}
}

/** The blocks of a section that the overrides of a stack itself name, by name. */
export function overridingBlocks(stack: TerraformStack, section: Section): Readonly<Record<string, Block>> {
  const blocks = resolved(stack, at(overridesOf(stack), section))
  if (!isBlock(blocks)) return {}
  return Object.fromEntries(
    Object.entries(blocks).filter((entry): entry is [string, Block] => isBlock(entry[1])),
  )
}

/** Every text in a value, names of entries included, in which the engine evaluates something. */
export function expressionsIn(value: unknown): string[] {
  if (typeof value === 'string') return isExpression(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(expressionsIn)
  return isBlock(value) ? Object.entries(value).flat().flatMap(expressionsIn) : []
}

export function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value with every token written as the engine's expression. */
function resolved(scope: TerraformElement | TerraformStack, value: unknown): unknown {
  const resolver = new DefaultTokenResolver(new StringConcat())
  return Tokenization.resolve(value, { scope, resolver, preparing: false })
}

/** What `stack.addOverride` was given; the frameworks keep it to themselves, and it reaches every element. */
function overridesOf(stack: TerraformStack): unknown {
  return Reflect.get(stack, 'rawOverrides')
}

/** A value with an override on it, as the frameworks do it: blocks are merged, and `undefined` takes away. */
function overridden(value: unknown, override: unknown): unknown {
  if (!isMergeable(override)) return override
  const merged: Record<string, unknown> = isMergeable(value) ? { ...value } : {}
  for (const [name, by] of Object.entries(override)) {
    if (by === undefined) delete merged[name]
    else merged[name] = overridden(merged[name], by)
  }
  return merged
}

function isMergeable(value: unknown): value is Block {
  return isBlock(value) && !Tokenization.isResolvable(value)
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce((block, step) => (isBlock(block) ? block[step] : undefined), value)
}

/** Whether the engine evaluates something in this text; `$${` and `%%{` are escapes. */
function isExpression(value: string): boolean {
  return /(?<![$])\$\{|(?<![%])%\{/.test(value)
}
