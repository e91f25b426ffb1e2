import { camelCase } from '../../../core/messages/index.ts'
import type { Definition, Properties } from '../../../keys/model/index.ts'
import { describeWithExamples } from './descriptions.ts'
import type { Example } from './examples/index.ts'
import type { FunctionSpec, ResourceSpec } from './package-spec.ts'
import {
  alwaysPresent,
  inputSpecs,
  inputsSpec,
  outputsSpec,
  propertySpecs,
  select,
} from './property-specs.ts'

/** What the package says of a resource besides the model. */
export interface ResourcePage {
  /** The shortest one first. */
  readonly examples: readonly Example[]
  /** What stands below the examples, in Markdown. */
  readonly more: string
  /** What existing resources may be searched by; empty where they cannot be. */
  readonly listInputs: Properties
}

/**
 * A resource of the model. Its state holds inputs and outputs alike; the id is the engine's own and stands
 * beside them.
 */
export function resourceSpec(
  definition: Definition,
  { examples, more, listInputs }: ResourcePage,
): ResourceSpec {
  const properties = select(definition.properties, (_, name) => name !== 'id')
  const required = select(
    properties,
    ({ input, autonamed }) => input === 'required' && autonamed === undefined,
  )
  return {
    description: describeWithExamples(definition, examples, more),
    inputProperties: inputSpecs(properties),
    requiredInputs: Object.keys(required).map(camelCase),
    properties: propertySpecs(properties),
    required: alwaysPresent(properties),
    ...(Object.keys(listInputs).length > 0 && { listInputs: inputsSpec(listInputs) }),
  }
}

/** The function that answers what the model calls a data source. */
export function functionSpec(definition: Definition, example: Example): FunctionSpec {
  return {
    description: describeWithExamples(definition, [example]),
    inputs: inputsSpec(definition.properties),
    outputs: outputsSpec(definition.properties),
  }
}
