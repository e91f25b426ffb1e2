// The peer of the start benchmark: a provider as @pulumi/pulumi's own host serves it, with nothing in it.
import { main } from '@pulumi/pulumi/provider/server.js'

await main({ version: '0.0.0', schema: '{}' }, process.argv.slice(2))
