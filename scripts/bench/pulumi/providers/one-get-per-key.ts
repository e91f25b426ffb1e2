/** The executable that a refresh is compared with: this provider, but each read asks the server for one key. */

import { createRedactor } from '../../../../src/core/redaction/redaction.ts'
import { realParts } from '../../../../src/platform/real-parts.ts'
import { serveProvider } from '../../../../src/pulumi/plugin/index.ts'
import { createProvider } from '../../../../src/pulumi/provider/provider.ts'

const { env } = process
const redactor = createRedactor()

void serveProvider(
  () => {
    const provider = createProvider(realParts({ version: '0.0.0', env, redactor }))
    const [[token, resource] = []] = Object.entries(provider.resources)
    if (token === undefined || resource === undefined) throw new Error('the provider has no resource')
    return {
      ...provider,
      resources: {
        [token]: {
          ...resource,
          async read({ id, inputs = {}, state }) {
            const response = await fetch(`${env['EKB_ENDPOINT']}/api/keys/${id}`, {
              headers: { 'x-api-key': env['EKB_API_KEY'] ?? '', 'x-api-secret': env['EKB_API_SECRET'] ?? '' },
            })
            if (!response.ok) throw new Error(`GET was answered with ${response.status}`)
            await response.json()
            return { id, inputs, state }
          },
        },
      },
    }
  },
  { name: 'ekb', version: '0.0.0', redact: text => redactor.redact(text) },
)
