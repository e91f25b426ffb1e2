/** What this server can do beyond the base of the protocol. */
export const CAPABILITIES = {
  // Destroys are planned too, so that a provider can refuse one before anything is deleted.
  planDestroy: true,
  // The engine may use a schema that it has from another process of the provider.
  getProviderSchemaOptional: true,
  // A `moved` block may change the type of a resource.
  moveResourceState: true,
} as const
