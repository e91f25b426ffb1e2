import { Empty } from '../../../grpc/index.ts'
import { PluginInfo } from '../protocol/plugin.ts'
import { providerCall } from '../provider-call.ts'

export const getPluginInfo = providerCall(Empty, PluginInfo, async (_, { host }) => ({
  version: host.version,
}))
