import { engineText } from '../../core/messages/engine-text.ts'
import { TERRAFORM } from '../../core/messages/vocabularies/terraform.ts'
import type { FunctionDefinition, Parameter } from '../../keys/model/index.ts'
import type { FunctionParameter, FunctionSignature } from '../plugin/provider-function.ts'
import { typeOf } from './schema-of.ts'

/** The engine's signature of a function of the model. */
export function signatureOf({
  summary,
  description,
  parameters,
  returns,
}: FunctionDefinition): FunctionSignature {
  return {
    summary,
    description: engineText(description).in(TERRAFORM),
    parameters: parameters.map(parameterOf),
    returns: typeOf(returns),
  }
}

function parameterOf({ name, type, description, nullable }: Parameter): FunctionParameter {
  return {
    name,
    type: typeOf(type),
    description: engineText(description).in(TERRAFORM),
    ...(nullable && { allowNull: true }),
  }
}
