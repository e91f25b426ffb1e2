import type { Input } from '../../../grpc/index.ts'
import type { FunctionDefinition, FunctionParameter as WireFunctionParameter } from '../protocol/function.ts'
import type { FunctionParameter, FunctionSignature, ProviderFunction } from '../provider-function.ts'
import { wireTypeConstraint } from './schema.ts'

/** Functions by name as the protocol has them. */
export function wireFunctions(
  functions: Readonly<Record<string, ProviderFunction>> = {},
): Map<string, Input<FunctionDefinition>> {
  return new Map(Object.entries(functions).map(([name, signature]) => [name, wireFunction(signature)]))
}

function wireFunction(signature: FunctionSignature): Input<FunctionDefinition> {
  const { summary, description, parameters, variadic, returns } = signature
  return {
    summary,
    description,
    descriptionKind: 'MARKDOWN',
    parameters: parameters.map(wireParameter),
    variadicParameter: variadic && wireParameter(variadic),
    return: { type: wireTypeConstraint(returns) },
  }
}

function wireParameter(parameter: FunctionParameter): Input<WireFunctionParameter> {
  return {
    name: parameter.name,
    type: wireTypeConstraint(parameter.type),
    description: parameter.description,
    descriptionKind: 'MARKDOWN',
    allowNullValue: parameter.allowNull,
    allowUnknownValues: parameter.allowUnknown,
  }
}
