import type { MessageType } from '../../src/grpc/index.ts'
import { ENGINE_LOG } from '../../src/pulumi/plugin/protocol/engine.ts'
import { RESOURCE_PROVIDER_SERVICE } from '../../src/pulumi/plugin/protocol/service.ts'
import { PROVIDER_SERVICE } from '../../src/terraform/plugin/protocol/service.ts'

/** One remote procedure as this project's tables have it. */
export interface OurRpc {
  readonly kind: 'unary' | 'server-stream' | 'client-stream'
  readonly request: MessageType<unknown>
  readonly response: MessageType<unknown>
}

/** One service as this project's tables have it. */
export interface OurService {
  /** As in `tfplugin6.Provider`. */
  readonly name: string
  readonly rpcs: Readonly<Record<string, OurRpc>>
  /** Whether the tables have every procedure of the service. One that is not there is news then. */
  readonly whole: boolean
}

/** Where a protocol is published, as a Go module with generated code. */
export interface Protocol {
  /** On the command line, and in the cache. */
  readonly name: string
  readonly title: string
  readonly module: string
  /** The newest version that the tables were compared with, by tests too. */
  readonly pinned: string
  /** The folder of the generated files within the module. */
  readonly folder: string
  /** The generated files: those of the services, and of what they import. */
  readonly files: readonly string[]
  readonly services: readonly OurService[]
  /** Whether it is the original: a copy may lack what the tables have, and call it otherwise. */
  readonly leads: boolean
}

const TERRAFORM: OurService = { name: 'tfplugin6.Provider', rpcs: PROVIDER_SERVICE, whole: true }

/** Every published protocol that this project speaks. */
export const PROTOCOLS: readonly Protocol[] = [
  {
    name: 'terraform',
    title: 'Terraform, plugin protocol 6',
    module: 'github.com/hashicorp/terraform',
    // The first release whose protocol is 6.11.
    pinned: 'v1.16.0-rc2',
    folder: 'internal/tfplugin6',
    files: ['tfplugin6.pb.go'],
    services: [TERRAFORM],
    leads: true,
  },
  {
    name: 'plugin-go',
    title: 'SDK of Terraform providers, plugin protocol 6',
    module: 'github.com/hashicorp/terraform-plugin-go',
    pinned: 'v0.31.0',
    folder: 'tfprotov6/internal/tfplugin6',
    files: ['tfplugin6.pb.go'],
    services: [TERRAFORM],
    leads: false,
  },
  {
    name: 'opentofu',
    title: 'OpenTofu, plugin protocol 6',
    module: 'github.com/opentofu/opentofu',
    pinned: 'v1.12.6',
    folder: 'internal/tfplugin6',
    files: ['tfplugin6.pb.go'],
    services: [TERRAFORM],
    leads: false,
  },
  {
    name: 'pulumi',
    title: 'Pulumi resource providers',
    module: 'github.com/pulumi/pulumi/sdk/v3',
    pinned: 'v3.274.1',
    folder: 'proto/go',
    files: ['provider', 'plugin', 'alias', 'callback', 'engine', 'source', 'resource', 'resource_status'].map(
      name => `${name}.pb.go`,
    ),
    services: [
      { name: 'pulumirpc.ResourceProvider', rpcs: RESOURCE_PROVIDER_SERVICE, whole: true },
      {
        name: 'pulumirpc.Engine',
        rpcs: { Log: { kind: 'unary', request: ENGINE_LOG.request, response: ENGINE_LOG.response } },
        whole: false,
      },
    ],
    leads: true,
  },
]
