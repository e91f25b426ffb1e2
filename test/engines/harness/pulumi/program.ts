/** A value of a program: what JSON has; text may hold references, see {@link ref}. */
export type ProgramValue =
  | string
  | number
  | boolean
  | null
  | readonly ProgramValue[]
  | { readonly [name: string]: ProgramValue }

/** Resource options of a YAML program, such as `protect` or `ignoreChanges`. */
export type ResourceOptions = Readonly<Record<string, ProgramValue>>

/** A resource of a YAML program. */
export type ProgramResource = Readonly<Record<string, ProgramValue>>

/**
 * A program for the YAML language host (https://www.pulumi.com/docs/iac/languages-sdks/yaml/): what stands in
 * Pulumi.yaml besides the project's own settings.
 */
export interface Program {
  /** Settings of the project, such as `{ 'pulumi:autonaming': { value: { mode: 'disabled' } } }`. */
  readonly config?: Readonly<Record<string, ProgramValue>>
  readonly variables?: Readonly<Record<string, ProgramValue>>
  readonly resources?: Readonly<Record<string, ProgramResource>>
  readonly outputs?: Readonly<Record<string, ProgramValue>>
}

/** A reference in a text of a program, such as `ref('bot.id')` for an output of the resource `bot`. */
export function ref(path: string): string {
  return `\${${path}}`
}

/** A resource `ekb:ApiKey`. */
export function apiKey(
  properties: Readonly<Record<string, ProgramValue>>,
  options?: ResourceOptions,
): ProgramResource {
  return { type: 'ekb:ApiKey', properties, ...(options && { options }) }
}

/** The same of a key that is rotated in place. */
export function rotatingApiKey(
  properties: Readonly<Record<string, ProgramValue>>,
  options?: ResourceOptions,
): ProgramResource {
  return { type: 'ekb:RotatingApiKey', properties, ...(options && { options }) }
}

/** A resource that exists already and is only looked up: `get`. */
export function existingApiKey(id: string): ProgramResource {
  return { type: 'ekb:ApiKey', get: { id } }
}

/** A provider of its own beside the default one; a resource takes it by the option `provider: ref(name)`. */
export function provider(properties: Readonly<Record<string, ProgramValue>>): ProgramResource {
  return { type: 'pulumi:providers:ekb', properties }
}

/** A call of a function: `ekb:getApiKeys`. */
export function invoke(token: string, args: Readonly<Record<string, ProgramValue>> = {}): ProgramValue {
  return { 'fn::invoke': { function: token, arguments: args } }
}

/** The text of Pulumi.yaml; JSON is YAML. */
export function projectFile(program: Program, project: string, providerFolder: string): string {
  const plugins = { providers: [{ name: 'ekb', path: providerFolder }] }
  return JSON.stringify({ name: project, runtime: 'yaml', plugins, ...program }, null, 2)
}
