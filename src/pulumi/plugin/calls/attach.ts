import { Empty } from '../../../grpc/index.ts'
import { PluginAttach } from '../protocol/plugin.ts'
import { providerCall } from '../provider-call.ts'

/** An engine attaches to a provider that runs already (PULUMI_DEBUG_PROVIDERS). */
export const attach = providerCall(PluginAttach, Empty, async ({ address }, { engine }) => {
  engine.listensAt(address)
  return {}
})
