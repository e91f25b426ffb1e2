import { DefaultTokenResolver, StringConcat, type TerraformElement, Tokenization } from 'cdktn'
import type { DeclaredKey } from '../review/rules/index.ts'

/** A block of Terraform's JSON syntax. */
export type Block = Readonly<Record<string, unknown>>

/** A value with every token written as the engine's expression. */
export function resolved(scope: TerraformElement, value: unknown): unknown {
  const resolver = new DefaultTokenResolver(new StringConcat())
  return Tokenization.resolve(value, { scope, resolver, preparing: false })
}

/** The block that an element becomes, overrides applied, for instance below `output`; empty where there is none. */
export function blockOf(element: TerraformElement, ...path: readonly string[]): Block {
  let block = resolved(element, element.toTerraform())
  for (const step of [...path, element.friendlyUniqueId]) block = isBlock(block) ? block[step] : undefined
  return isBlock(block) ? block : {}
}

/** A resource `ekb_api_key` as its program declares it. */
export function declaredKey(resource: TerraformElement): DeclaredKey {
  const block = blockOf(resource, 'resource', 'ekb_api_key')
  const { keepers, lifecycle } = block
  return {
    name: text(block['name']),
    type: text(block['type']),
    rotateAfter: block['rotate_after'] == null ? null : text(block['rotate_after']),
    hasKeepers: isBlock(keepers) ? Object.keys(keepers).length > 0 : keepers == null ? false : undefined,
    createBeforeDestroy: isBlock(lifecycle) && lifecycle['create_before_destroy'] === true,
    storesSecret: block['store_secret'] == null ? true : flag(block['store_secret']),
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && !isExpression(value) ? value : undefined
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** Whether the engine evaluates something in this text; `$${` and `%%{` are escapes. */
function isExpression(value: string): boolean {
  return /(?<![$])\$\{|(?<![%])%\{/.test(value)
}

export function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
