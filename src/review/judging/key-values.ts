import { SENSITIVE_ATTRIBUTES, TYPES_WITHOUT_SENSITIVE } from '../model/sensitive-attributes.ts'

/** A reference to a resource, data source or ephemeral resource of the provider, and what follows it. */
const REFERENCE = /\b(?:(?:data|ephemeral)\.)?ekb_(\w+)\.[\w-]+((?:\[[^\]]*\]|\.\*|\.[A-Za-z_][\w-]*)*)/g

/**
 * The references in a piece of the engine's language whose value is a key or a secret, or an object that
 * holds one, each once: `ekb_api_key.bot.key`, `data.ekb_api_key.old`.
 */
export function keyValuesIn(expression: string): string[] {
  const found = [...expression.matchAll(REFERENCE)].filter(([, type = '', path = '']) => {
    const attributes = [...path.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name)
    return (
      !TYPES_WITHOUT_SENSITIVE.has(type) &&
      (attributes.length === 0 || SENSITIVE_ATTRIBUTES.has(attributes.at(-1) ?? ''))
    )
  })
  return [...new Set(found.map(([reference]) => reference))]
}
