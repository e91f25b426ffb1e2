import { message, string } from '../../../grpc/index.ts'

// proto/pulumi/plugin.proto of pulumi/pulumi

export const PluginInfo = message('pulumirpc.PluginInfo', { version: string(1) })

/** Tells a plugin that runs already where the engine listens that attaches to it. */
export const PluginAttach = message('pulumirpc.PluginAttach', { address: string(1) })
