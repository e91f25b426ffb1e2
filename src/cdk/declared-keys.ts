import type { TerraformStack } from 'cdktn'
import type { DeclaredKey } from '../review/judging/declared-key.ts'
import { type Possible, text, UNKNOWN } from '../review/judging/expression/index.ts'
import { lifetimeOf } from '../review/model/key-lifetime.ts'
import { KEY_RESOURCES } from '../review/model/key-resources.ts'
import { type Instance, possibleValue } from './expressions.ts'
import { type Block, isBlock } from './synthesized.ts'

/** A block that makes keys. */
export interface KeyBlock {
  /** The type of the resource, such as `ekb_api_key`. */
  readonly type: string
  readonly block: Block
}

/** A key that a block makes. */
export interface DeclaredInstance {
  readonly key: DeclaredKey
  /** The key of `for_each` by which it is known; undefined where the block makes one, or it is not known which. */
  readonly instance: string | undefined
}

/** Of more instances than these nobody wants to read each. */
const MOST_INSTANCES = 200

/** The keys that a block makes, as they are declared: with a `for_each` that is written down, each. */
export function declaredKeys(declared: KeyBlock, stack: TerraformStack): DeclaredInstance[] {
  const { block } = declared
  const { members } = block['for_each'] == null ? UNKNOWN : possibleValue(block['for_each'], stack)
  const instances = [...members].slice(0, MOST_INSTANCES)
  if (instances.length === 0) return [{ key: declaredKey(declared, stack), instance: undefined }]
  return instances.map(([name, value]) => {
    const key = name === '*' ? UNKNOWN : text(name)
    return {
      key: declaredKey(declared, stack, { key, value }),
      instance: name === '*' ? undefined : name,
    }
  })
}

function declaredKey(
  { type: resource, block }: KeyBlock,
  stack: TerraformStack,
  each?: Instance,
): DeclaredKey {
  const { keepers, lifecycle } = block
  const possible = (name: string) => possibleValue(block[name], stack, each)
  const type = possible('type')
  const setting = (name: string) => (block[name] == null ? null : onlyText(possible(name)))
  const isRotatedInPlace = KEY_RESOURCES.get(resource)?.isRotatedInPlace === true
  return {
    name: onlyText(possible('name')),
    type: onlyText(type),
    mayBePrivileged: type.texts.includes('privileged'),
    rotateAfter: setting('rotate_after'),
    hasKeepers: isBlock(keepers) ? Object.keys(keepers).length > 0 : keepers == null ? false : undefined,
    // A rotation in place deletes nothing, so it leaves no gap without the lifecycle either.
    createBeforeDestroy:
      isRotatedInPlace || (isBlock(lifecycle) && lifecycle['create_before_destroy'] === true),
    storesSecret: block['store_secret'] == null ? true : flag(block['store_secret']),
    lifetime: isRotatedInPlace
      ? lifetimeOf({
          overlap: setting('overlap'),
          rotateAfter: setting('rotate_after'),
          rotateEarly: setting('rotate_early'),
        })
      : undefined,
  }
}

/** The text that it surely is. */
function onlyText({ texts, open }: Possible): string | undefined {
  return texts.length === 1 && !open ? texts[0] : undefined
}

function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}
