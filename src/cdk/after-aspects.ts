import { Aspects, type IAspect, TerraformStack } from 'cdktn'
import type { IConstruct, IValidation } from 'constructs'

/**
 * Calls back once every aspect has looked at a stack. The frameworks go through a stack from the top to its last
 * construct, and at each construct through the aspects in the order in which they were added, those of the constructs
 * around it first. So what is the last aspect of the last construct comes after all others, wherever they stand.
 *
 * @param scope where the aspect that asks stands, while the framework visits it
 * @param judge may be called again where another aspect adds constructs
 */
export function afterAspects(scope: IConstruct, asking: IAspect, judge: () => void): void {
  const stack = scope.node.scopes.filter(TerraformStack.isStack).at(-1) ?? scope
  const last = lastOf(stack)
  const aspect = new Last(stack, judge)
  if (last !== scope) Aspects.of(last).add(aspect)
  // No aspect that is added to what is visited now would be called.
  else if (Aspects.of(scope).all.at(-1) === asking) aspect.judge()
  // Validations come later still, but an app can leave them out.
  else scope.node.addValidation(aspect)
}

/** Stands on what is the last construct of a stack, and moves on where other aspects add more; works once. */
class Last implements IAspect, IValidation {
  readonly #stack: IConstruct
  readonly #judge: () => void
  #isDone = false

  constructor(stack: IConstruct, judge: () => void) {
    this.#stack = stack
    this.#judge = judge
  }

  visit(node: IConstruct): void {
    if (this.#isDone) return
    const last = lastOf(this.#stack)
    if (last === node) {
      this.judge()
      return
    }
    Aspects.of(last).add(this)
    // What an aspect adds beside the constructs that are being visited is not visited itself.
    if (!last.node.scopes.includes(node)) this.#judge()
  }

  validate(): string[] {
    this.judge()
    return []
  }

  judge(): void {
    if (!this.#isDone) this.#judge()
    this.#isDone = true
  }
}

/** The construct that the framework visits last. */
function lastOf(scope: IConstruct): IConstruct {
  const last = scope.node.children.at(-1)
  return last === undefined ? scope : lastOf(last)
}
