import type { Diagnostic } from '../diagnostic.ts'
import { ValidateResourceConfigRequest, ValidateResourceConfigResponse } from '../protocol/resource.ts'
import { providerCall } from '../provider-call.ts'
import { resourceNamed } from '../provider-types.ts'
import { readOnlyRefusals } from '../read-only.ts'
import type { Schema } from '../schema.ts'
import type { ObjectValue } from '../value.ts'
import { readPresentObject } from '../wire/object.ts'

/** Checks a resource block. */
export const validateResourceConfig = providerCall(
  ValidateResourceConfigRequest,
  ValidateResourceConfigResponse,
  async (request, { provider, context, diagnostics }) => {
    const resource = resourceNamed(provider, request.typeName)
    const config = readPresentObject(request.config, resource.schema, 'resource configuration')
    const result = await resource.validate(config, context)
    const refused = request.clientCapabilities?.writeOnlyAttributesAllowed
      ? []
      : writeOnlyRefusals(config, resource.schema)
    const own = [...refused, ...readOnlyRefusals(config, resource.schema)]
    return { diagnostics: diagnostics([...own, ...(result.diagnostics ?? [])], resource.schema) }
  },
)

/** An engine that does not know write-only attributes would store their values. */
function writeOnlyRefusals(config: ObjectValue, schema: Schema): Diagnostic[] {
  return Object.entries(schema.attributes)
    .filter(([name, { writeOnly }]) => writeOnly === true && config[name] !== null)
    .map(([name]) => ({
      severity: 'error',
      summary: `${name} needs a newer engine`,
      detail:
        `${name} is write-only: its value is never stored. This engine does not know write-only attributes ` +
        'and would store it. Use Terraform 1.11 or OpenTofu 1.11 or newer, or leave the attribute out.',
      path: [name],
    }))
}
