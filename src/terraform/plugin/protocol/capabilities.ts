import { bool, enumeration, enumField, message } from '../../../grpc/index.ts'

/** What the provider can do beyond the base of the protocol. */
export const ServerCapabilities = message('tfplugin6.ServerCapabilities', {
  planDestroy: bool(1),
  getProviderSchemaOptional: bool(2),
  moveResourceState: bool(3),
  generateResourceConfig: bool(4),
})

/** What the engine can do beyond the base of the protocol. */
export const ClientCapabilities = message('tfplugin6.ClientCapabilities', {
  deferralAllowed: bool(1),
  writeOnlyAttributesAllowed: bool(2),
  storePlannedPrivate: bool(3),
  computedBlocksAllowed: bool(4),
})

/** Says that a change waits for something that is not known yet. */
export const Deferred = message('tfplugin6.Deferred', {
  reason: enumField(
    1,
    enumeration({
      UNKNOWN: 0,
      RESOURCE_CONFIG_UNKNOWN: 1,
      PROVIDER_CONFIG_UNKNOWN: 2,
      ABSENT_PREREQ: 3,
    }),
  ),
})
