import type { Definition } from '../../../keys/model/index.ts'
import { describeWithExamples } from './descriptions.ts'
import type { Example } from './examples/index.ts'
import type { FunctionSpec } from './package-spec.ts'
import { inputsSpec, outputsSpec } from './property-specs.ts'

/** The function that answers what the model calls a data source. */
export function functionSpec(definition: Definition, example: Example): FunctionSpec {
  return {
    description: describeWithExamples(definition, [example]),
    inputs: inputsSpec(definition.properties),
    outputs: outputsSpec(definition.properties),
  }
}
