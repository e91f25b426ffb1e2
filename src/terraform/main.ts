/** The executable `terraform-provider-ekb`: serves the provider to the engine that starts it. */
import { createRedactor } from '../core/redaction/redaction.ts'
import { version, versionLine } from '../version.ts'
import { serveProvider } from './plugin/index.ts'

const redactor = createRedactor()

void serveProvider(
  async () => {
    // Loaded with the first call: the handshake does not need it.
    const [{ createProvider }, { realParts }] = await Promise.all([
      import('./provider/provider.ts'),
      import('../platform/real-parts.ts'),
    ])
    return createProvider(realParts({ version, env: process.env, redactor }))
  },
  {
    name: 'ekb',
    version,
    title: versionLine('terraform-provider-ekb'),
    redact: text => redactor.redact(text),
    addresses: ['registry.terraform.io/ekb/ekb', 'registry.opentofu.org/ekb/ekb'],
  },
)
