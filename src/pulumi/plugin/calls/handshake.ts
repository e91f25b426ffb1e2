import { ProviderHandshakeRequest, ProviderHandshakeResponse } from '../protocol/plugin.ts'
import { providerCall } from '../provider-call.ts'
import { FEATURES } from './features.ts'

/** The first call of an engine. It implies that previews are supported and that old inputs are sent. */
export const handshake = providerCall(
  ProviderHandshakeRequest,
  ProviderHandshakeResponse,
  async ({ engineAddress }, { engine }) => {
    engine.listensAt(engineAddress)
    return FEATURES
  },
)
