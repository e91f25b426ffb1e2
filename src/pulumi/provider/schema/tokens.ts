import { camelCase } from '../../../core/messages/index.ts'

/** The name of the package, the first part of every token. */
export const PACKAGE_NAME = 'ekb'

/** The token of a resource or type of the model: `api_key` is `ekb:index:ApiKey`. */
export function typeToken(name: string): string {
  return `${PACKAGE_NAME}:index:${pascalCase(name)}`
}

/** The token of the function that reads what the model calls `name`: `api_key` is `ekb:index:getApiKey`. */
export function functionToken(name: string): string {
  return `${PACKAGE_NAME}:index:get${pascalCase(name)}`
}

/** `locked_down_viewer` becomes `LockedDownViewer`. */
export function pascalCase(name: string): string {
  return camelCase(`_${name}`)
}
