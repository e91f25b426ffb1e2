import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

interface Media {
  readonly schema: Readonly<Record<string, unknown>>
}

interface Answer {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, Media>>
}

/** An OpenAPI document as it comes over the wire. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { responses: Record<string, Answer> }>>>>
  readonly components: { schemas: Record<string, unknown>; responses: Record<string, Answer> }
}

/** An answer as a client saw it. */
export interface SeenAnswer {
  readonly method: string
  /** Below the base path, without the query. */
  readonly path: string
  readonly status: number
  readonly contentType: string
  readonly body: unknown
}

/** Makes a check that throws where an answer of a key operation is not what the document describes. */
export function contractCheck(contract: Contract): (answer: SeenAnswer) => void {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'contract:', ...contract })
  const compiled = new Map<string, ValidateFunction>()
  return ({ method, path, status, contentType, body }) => {
    const template = Object.keys(contract.paths).find(candidate => matchesTemplate(path, candidate))
    if (template === undefined) throw new Error(`${path} is not in the contract`)
    const operations = contract.paths[template] ?? {}
    // A method that the path does not have is answered like any other operation on it.
    const operation = operations[method.toLowerCase()] ?? Object.values(operations)[0]
    const answers = operation?.responses ?? {}
    const found = answers[String(status)] ?? answers[`${String(status)[0]}XX`]
    if (found === undefined) throw new Error(`${method} ${path} must not answer ${status}`)
    const answer = found.$ref ? contract.components.responses[found.$ref.split('/').at(-1) ?? ''] : found
    const media = answer?.content?.[contentType.split(';')[0] ?? '']
    if (media === undefined) {
      throw new Error(`${method} ${path} ${status} must not answer with ${contentType}`)
    }
    const id = JSON.stringify(media.schema)
    const validate =
      compiled.get(id) ??
      ajv.compile(JSON.parse(id.replaceAll('"#/', '"contract:#/')) as Record<string, unknown>)
    compiled.set(id, validate)
    if (!validate(body)) throw new Error(`${method} ${path} ${status}: ${ajv.errorsText(validate.errors)}`)
  }
}

function matchesTemplate(path: string, template: string): boolean {
  return new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path)
}
