import type { KeyModel } from '../keys/model/index.ts'

/**
 * The inputs of a state that a person would write down: what is set, and is no default.
 *
 * @param values the state, by the names of the model; null for what is not set
 * @param defaultProject the project of the provider's settings; absent if they name none, or it is not known
 */
export function writtenInputs<Value>(
  { inputs }: Pick<KeyModel, 'inputs'>,
  values: Readonly<Record<string, Value>>,
  defaultProject: string | undefined,
): Readonly<Record<string, Value>> {
  const written = inputs.flatMap(([name, property]) => {
    const value = values[name]
    const otherwise = name === 'project_id' ? defaultProject : property.default
    return value === undefined || value === null || value === otherwise ? [] : [[name, value] as const]
  })
  return Object.fromEntries(written)
}
