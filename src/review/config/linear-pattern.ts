/** What names must match. A regular expression is one, too. */
export type NamePattern = Pick<RegExp, 'source' | 'test'>

/** Repetitions are expanded, so a pattern must not have too many. */
const MAX_STEPS = 5000

type Step =
  | { readonly is: 'character'; readonly matches: RegExp }
  | { readonly is: 'place'; readonly holds: (text: readonly string[], at: number) => boolean }
  | { readonly is: 'fork'; readonly to: number[] }
  | { readonly is: 'end' }

/**
 * A regular expression whose matching time depends only on the length of a text: all paths through the expression
 * are followed at once, one character after the other. Expressions that need more than that, with backreferences or
 * lookaround, are rejected.
 *
 * @throws SyntaxError where the text is no such expression
 */
export function linearPattern(source: string): NamePattern {
  // Checks the syntax, so that the compiler can assume that it is valid.
  new RegExp(source, 'u')
  const steps = new Compiler(source).steps()
  return { source, test: text => matches(steps, [...text]) }
}

function matches(steps: readonly Step[], text: readonly string[]): boolean {
  let alive = new Set<number>()
  for (let at = 0; at <= text.length; at += 1) {
    // A match may begin anywhere.
    const reached = closure(steps, [...alive, 0], text, at)
    if (reached.has(steps.length - 1)) return true
    alive = new Set()
    const character = text[at]
    for (const index of reached) {
      const step = steps[index]
      if (character !== undefined && step?.is === 'character' && step.matches.test(character))
        alive.add(index + 1)
    }
  }
  return false
}

/** Every step that is reached without a character. */
function closure(
  steps: readonly Step[],
  from: readonly number[],
  text: readonly string[],
  at: number,
): Set<number> {
  const reached = new Set<number>()
  const open = [...from]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue
    reached.add(index)
    const step = steps[index]
    if (step?.is === 'fork') open.push(...step.to)
    if (step?.is === 'place' && step.holds(text, at)) open.push(index + 1)
  }
  return reached
}

const WORD = /^\w$/
const isWord = (character: string | undefined) => character !== undefined && WORD.test(character)
const isWordBoundary = (text: readonly string[], at: number) => isWord(text[at - 1]) !== isWord(text[at])

const ASSERTIONS: Readonly<Record<string, Extract<Step, { is: 'place' }>['holds']>> = {
  '^': (_, at) => at === 0,
  $: (text, at) => at === text.length,
  '\\b': isWordBoundary,
  '\\B': (text, at) => !isWordBoundary(text, at),
}

/** A class, an escape, or one character. */
const ATOM =
  /\[(?:[^\]\\]|\\.)*\]|\\(?:u\{[^}]*\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|c[A-Za-z]|.)|./suy
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/uy
const GROUP = /\((?:\?:|\?<\w+>)?/uy

class Compiler {
  readonly #source: string
  readonly #steps: Step[] = []
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  steps(): readonly Step[] {
    this.#alternatives()
    this.#push({ is: 'end' })
    return this.#steps
  }

  #push(step: Step): number {
    if (this.#steps.length >= MAX_STEPS) throw new SyntaxError('the pattern asks for too many repetitions')
    return this.#steps.push(step) - 1
  }

  #alternatives(): void {
    const fork: number[] = []
    this.#push({ is: 'fork', to: fork })
    const ends: number[][] = []
    do {
      fork.push(this.#steps.length)
      this.#sequence()
      const to: number[] = []
      this.#push({ is: 'fork', to })
      ends.push(to)
    } while (this.#skip('|'))
    for (const to of ends) to.push(this.#steps.length)
  }

  #sequence(): void {
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? '')) this.#repeated()
  }

  /** An atom, as often as its quantifier says. */
  #repeated(): void {
    const begin = this.#steps.length
    this.#atom()
    const atom = this.#steps.splice(begin)
    const [least, most] = this.#quantifier()
    for (let times = 0; times < least; times += 1) this.#emit(atom, begin)
    if (most === Number.POSITIVE_INFINITY) {
      const to: number[] = []
      const fork = this.#push({ is: 'fork', to })
      to.push(this.#steps.length)
      this.#emit(atom, begin)
      this.#push({ is: 'fork', to: [fork] })
      to.push(this.#steps.length)
      return
    }
    const forks: number[][] = []
    for (let times = least; times < most; times += 1) {
      const to = [this.#steps.length + 1]
      this.#push({ is: 'fork', to })
      forks.push(to)
      this.#emit(atom, begin)
    }
    for (const to of forks) to.push(this.#steps.length)
  }

  /** Writes steps down once more, that were made to begin at `begin`. */
  #emit(steps: readonly Step[], begin: number): void {
    const further = this.#steps.length - begin
    for (const step of steps) {
      this.#push(step.is === 'fork' ? { is: 'fork', to: step.to.map(index => index + further) } : step)
    }
  }

  #quantifier(): readonly [least: number, most: number] {
    const [found, mark, least, range, most] = this.#match(QUANTIFIER) ?? []
    if (found === undefined) return [1, 1]
    if (mark !== undefined) return mark === '?' ? [0, 1] : [mark === '*' ? 0 : 1, Number.POSITIVE_INFINITY]
    if (range === undefined) return [Number(least), Number(least)]
    return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)]
  }

  #atom(): void {
    if (this.#source.startsWith('(', this.#at)) {
      if (/^\(\?(?:[=!]|<[=!])/.test(this.#source.slice(this.#at))) throw unsupported('looks around')
      this.#match(GROUP)
      this.#alternatives()
      this.#skip(')')
      return
    }
    const [text = ''] = this.#match(ATOM) ?? []
    if (/^\\(?:[1-9]|k)/.test(text)) throw unsupported('refers back')
    const holds = Object.hasOwn(ASSERTIONS, text) ? ASSERTIONS[text] : undefined
    this.#push(
      holds === undefined
        ? { is: 'character', matches: new RegExp(`^${text}$`, 'u') }
        : { is: 'place', holds },
    )
  }

  #match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#at
    const found = form.exec(this.#source)
    if (found !== null) this.#at = form.lastIndex
    return found
  }

  #skip(mark: string): boolean {
    if (!this.#source.startsWith(mark, this.#at)) return false
    this.#at += mark.length
    return true
  }
}

function unsupported(what: string): SyntaxError {
  return new SyntaxError(`a pattern that ${what} has no bound to its time`)
}
