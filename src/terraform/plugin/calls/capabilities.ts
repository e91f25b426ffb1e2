import type { TerraformProvider } from '../provider.ts'

/** What a provider can do on this server beyond the base of the protocol. */
export function capabilitiesOf({ resources }: TerraformProvider) {
  return {
    // Destroys are planned too, so that a provider can refuse one before anything is deleted.
    planDestroy: true,
    // The engine may use a schema that it has from another process of the provider.
    getProviderSchemaOptional: true,
    // A `moved` block may change the type of a resource.
    moveResourceState: true,
    // The provider, not the engine, writes the configuration of imported objects.
    generateResourceConfig: Object.values(resources).some(
      ({ generateConfig }) => generateConfig !== undefined,
    ),
  }
}
