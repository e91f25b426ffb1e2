import { engineText, TERRAFORM } from '../../../src/core/messages/index.ts'
import type { FunctionDefinition, Parameter } from '../../../src/keys/model/index.ts'
import { SIMPLE_TYPES } from './schema-section.ts'

const IN_SIGNATURES: Readonly<Record<Parameter['type'], string>> = {
  string: 'string',
  bool: 'bool',
  int: 'number',
  'map(string)': 'map of string',
}

/** The section `Signature` of a function's page, as registries show it. */
export function signatureSection({ name, parameters, returns }: FunctionDefinition): string {
  const taken = parameters.map(one => `${one.name} ${IN_SIGNATURES[one.type]}`).join(', ')
  return `## Signature\n\n\`\`\`text not-run="a signature"\n${name}(${taken}) ${IN_SIGNATURES[returns]}\n\`\`\``
}

/** The section `Arguments`: each parameter by its place in a call. */
export function argumentsSection({ parameters }: FunctionDefinition): string {
  const lines = parameters.map((one, index) => {
    const marks = [SIMPLE_TYPES[one.type], ...(one.nullable ? ['Nullable'] : [])].join(', ')
    return `${index + 1}. \`${one.name}\` (${marks}) ${engineText(one.description).in(TERRAFORM)}`
  })
  return `## Arguments\n\n${lines.join('\n')}`
}
