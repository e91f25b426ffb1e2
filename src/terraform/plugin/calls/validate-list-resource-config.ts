import type { Input } from '../../../grpc/index.ts'
import type { Diagnostic } from '../protocol/diagnostic.ts'
import {
  ValidateListResourceConfigRequest,
  ValidateListResourceConfigResponse,
} from '../protocol/list-resource.ts'
import { providerCall } from '../provider-call.ts'
import { listResourceNamed } from '../provider-types.ts'
import { readConfigBlock } from '../wire/object.ts'

/** Checks the `config` block of a list block; a list block without one has filters that are all null. */
export const validateListResourceConfig = providerCall(
  ValidateListResourceConfigRequest,
  ValidateListResourceConfigResponse,
  async (request, { provider, context, diagnostics }) => {
    const list = listResourceNamed(provider, request.typeName)
    const { schema } = list
    const config = readConfigBlock(request.config, schema)
    const result = await list.validate(config, context)
    return { diagnostics: diagnostics(result.diagnostics, schema).map(withinConfig) }
  },
)

/**
 * Engines look for the place of these diagnostics in the list block, and for those of all other calls in its `config`
 * block (`ProtoToDiagnosticsWithPrefix` in `grpc_provider.go` of Terraform 1.14 to 1.16).
 */
function withinConfig(diagnostic: Input<Diagnostic>): Input<Diagnostic> {
  const { attribute } = diagnostic
  if (attribute?.steps === undefined) return diagnostic
  const config = { selector: { case: 'attributeName', value: 'config' } } as const
  return { ...diagnostic, attribute: { steps: [config, ...attribute.steps] } }
}
