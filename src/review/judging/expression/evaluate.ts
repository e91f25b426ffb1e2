import { TYPES_WITHOUT_SENSITIVE } from '../../model/sensitive-attributes.ts'
import { called } from './functions.ts'
import { either, holding, joined, keyObject, memberOf, type Possible, text, UNKNOWN } from './possible.ts'
import { Scanner, Unreadable } from './scanner.ts'

/**
 * What a name stands for that is none of the provider's: `local.x`, `var.x`, `each.key`, or an output in the state of
 * another stack, in its parts. Undefined where that is not known.
 */
export type Resolve = (path: readonly string[]) => Possible | undefined

/** How many words make a name, by the first of them. */
const PARTS: Readonly<Record<string, number>> = { data: 3, ephemeral: 3, local: 2, var: 2, each: 2 }

/** The type of what reads the state of another stack. */
const STATE = 'terraform_remote_state'

const OPERATORS = ['==', '!=', '<=', '>=', '&&', '||', '<', '>', '+', '-', '*', '/', '%']

/** A chain of names is as long as this at most; longer ones are not from people. */
const DEEPEST = 200

/**
 * What a value of Terraform's JSON syntax may come to: every text in it is a template.
 *
 * @throws Unreadable where something in it is not in the part of the language that is known here
 */
export function evaluate(value: unknown, resolve: Resolve): Possible {
  if (typeof value === 'string') return evaluateTemplate(value, resolve)
  if (typeof value === 'number' || typeof value === 'boolean') return text(String(value))
  if (typeof value !== 'object' || value === null) return UNKNOWN
  const members = Object.entries(value).flatMap(([name, one]) => {
    const { texts, keys } = Array.isArray(value) ? text(name) : evaluateTemplate(name, resolve)
    const is = evaluate(one, resolve)
    const member = keys.size === 0 ? is : { ...is, keys: new Map([...is.keys, ...keys]) }
    return (texts.length === 0 ? ['*'] : texts).map(known => [known, member] as const)
  })
  return { ...UNKNOWN, members: new Map(members) }
}

/**
 * What a text in the engine's syntax for templates may come to.
 *
 * @throws Unreadable where it is not in the part of the language that is known here
 */
export function evaluateTemplate(source: string, resolve: Resolve): Possible {
  return new Evaluation(new Scanner(source), resolve).template(undefined)
}

class Evaluation {
  readonly #scanner: Scanner
  readonly #resolve: Resolve
  readonly #variables = new Map<string, Possible>()
  #depth = 0

  constructor(scanner: Scanner, resolve: Resolve) {
    this.#scanner = scanner
    this.#resolve = resolve
  }

  /** Text and interpolations up to a quotation mark, or to the end. */
  template(end: '"' | undefined): Possible {
    const parts: Possible[] = []
    while (end === undefined ? !this.#scanner.isAtEnd : !this.#scanner.takeHere(end)) {
      parts.push(this.#scanner.takeHere('${') ? this.#interpolation() : this.#literal(end !== undefined))
    }
    const [only = text('')] = parts
    return parts.length < 2 ? only : joined(parts)
  }

  #interpolation(): Possible {
    this.#scanner.takeHere('~')
    const value = this.#expression()
    this.#scanner.take('~')
    this.#scanner.expect('}')
    return value
  }

  /** A piece of text; in quotation marks a backslash says that the next one is meant as it is. */
  #literal(isQuoted: boolean): Possible {
    if (this.#scanner.takeHere('$${')) return text('${')
    if (this.#scanner.takeHere('%%{')) return text('%{')
    if (this.#scanner.takeHere('%{')) throw new Unreadable('there is a directive')
    const plain = this.#scanner.plain()
    return text(plain === '\\' && isQuoted ? this.#scanner.next() : plain)
  }

  #expression(): Possible {
    this.#depth += 1
    if (this.#depth > DEEPEST) throw new Unreadable('it is too deep')
    const value = this.#operation()
    this.#depth -= 1
    if (this.#scanner.take('?') === undefined) return value
    const yes = this.#expression()
    this.#scanner.expect(':')
    return either(yes, this.#expression())
  }

  /** Whatever is compared, calculated or combined comes to a number or to yes or no. */
  #operation(): Possible {
    const first = this.#operand()
    let isCombined = false
    while (this.#isOperator()) {
      isCombined = true
      this.#operand()
    }
    return isCombined ? UNKNOWN : first
  }

  /** `=>` ends a key, and is no operator. */
  #isOperator(): boolean {
    return this.#scanner.take(...OPERATORS) !== undefined
  }

  #operand(): Possible {
    if (this.#scanner.take('!', '-') !== undefined) {
      this.#operand()
      return UNKNOWN
    }
    let value = this.#primary()
    for (;;) {
      const place = this.#scanner.place
      if (this.#scanner.takeHere('[')) {
        const index = this.#scanner.take('*') === undefined ? this.#expression() : UNKNOWN
        this.#scanner.expect(']')
        const [name] = index.texts
        value = memberOf(value, index.texts.length === 1 ? name : undefined, this.#scanner.since(place))
      } else if (this.#scanner.takeHere('.')) {
        const name = this.#scanner.takeHere('*')
          ? undefined
          : (this.#scanner.word() ?? this.#scanner.number())
        const written = this.#scanner.since(place)
        value = memberOf(value, name, written)
      } else return value
    }
  }

  #primary(): Possible {
    if (this.#scanner.take('"') !== undefined) return this.template('"')
    const opened = this.#scanner.take('(', '${', '[', '{')
    if (opened === '(' || opened === '${') {
      const value = this.#expression()
      this.#scanner.expect(opened === '(' ? ')' : '}')
      return value
    }
    if (opened === '[') return this.#scanner.takeWord('for') ? this.#each(']') : this.#list()
    if (opened === '{') return this.#scanner.takeWord('for') ? this.#each('}') : this.#object()
    const number = this.#scanner.number()
    if (number !== undefined) return text(number)
    const place = this.#scanner.place
    const word = this.#scanner.word()
    if (word === undefined) throw new Unreadable('there is no value')
    if (this.#scanner.takeHere('(')) return called(word, this.#arguments())
    return this.#reference(word, place)
  }

  #arguments(): Possible[] {
    const args: Possible[] = []
    while (this.#scanner.take(')') === undefined) {
      args.push(this.#expression())
      this.#scanner.take('...')
      this.#scanner.take(',')
    }
    return args
  }

  #list(): Possible {
    const members = new Map<string, Possible>()
    while (this.#scanner.take(']') === undefined) {
      members.set(String(members.size), this.#expression())
      this.#scanner.take(',')
    }
    return { ...UNKNOWN, members }
  }

  #object(): Possible {
    const members = new Map<string, Possible>()
    while (this.#scanner.take('}') === undefined) {
      const names = this.#name()
      if (this.#scanner.take('=', ':') === undefined) throw new Unreadable('a name has no value')
      const value = this.#expression()
      for (const name of names) members.set(name, value)
      this.#scanner.take(',')
    }
    return { ...UNKNOWN, members }
  }

  /** The name of a member: a word, or an expression in quotation marks or brackets. */
  #name(): readonly string[] {
    const word = this.#scanner.word()
    const { texts } = word === undefined ? this.#operand() : text(word)
    return texts.length === 0 ? ['*'] : texts
  }

  /** `for` over something: its result is one member for each. */
  #each(end: ']' | '}'): Possible {
    const names = [this.#scanner.word() ?? '']
    if (this.#scanner.take(',') !== undefined) names.push(this.#scanner.word() ?? '')
    if (!this.#scanner.takeWord('in')) throw new Unreadable('there is no "in"')
    const whole = this.#expression()
    this.#scanner.expect(':')
    const known = [...whole.members.keys()].filter(name => name !== '*')
    this.#variables.set(names.at(-1) ?? '', memberOf(whole, undefined, '[*]'))
    if (names.length > 1) this.#variables.set(names[0] ?? '', text(...known))
    const first = this.#expression()
    const isObject = end === '}' && this.#scanner.take('=>') !== undefined
    const value = isObject ? this.#expression() : first
    this.#scanner.take('...')
    if (this.#scanner.takeWord('if')) this.#expression()
    this.#scanner.expect(end)
    for (const name of names) this.#variables.delete(name)
    const places = isObject && first.texts.length > 0 ? first.texts : ['*']
    return { ...holding(isObject ? [first] : []), members: new Map(places.map(name => [name, value])) }
  }

  /** A reference by its first word; what follows it is taken here only as far as it is part of the name. */
  #reference(word: string, place: number): Possible {
    const variable = this.#variables.get(word)
    if (variable !== undefined) return variable
    const path = [word]
    const parts = word.startsWith('ekb_') ? 2 : (PARTS[word] ?? 1)
    this.#takeNames(path, parts)
    if (path[1] === STATE) this.#takeNames(path, parts + 2)
    const type = path.at(-2) ?? ''
    if (path.length !== parts || !type.startsWith('ekb_')) return this.#resolve(path) ?? UNKNOWN
    return TYPES_WITHOUT_SENSITIVE.has(type.slice('ekb_'.length))
      ? UNKNOWN
      : keyObject(this.#scanner.since(place))
  }

  #takeNames(path: string[], parts: number): void {
    while (path.length < parts && this.#scanner.takeHere('.')) path.push(this.#scanner.word() ?? '')
  }
}
