/** What the provider takes in requests. Handshake and Configure must answer the same. */
export const FEATURES = {
  acceptSecrets: true,
  // References to resources arrive as their ids, and outputs as their values, which is all that is needed.
  acceptResources: false,
  acceptOutputs: false,
  supportsAutonamingConfiguration: true,
}
