/** The executable `pulumi-resource-ekb`: serves the provider to the engine that starts it. */
import { createRedactor } from '../core/redaction/redaction.ts'
import { version, versionLine } from '../version.ts'
import { serveProvider } from './plugin/index.ts'

const redactor = createRedactor()

void serveProvider(
  async () => {
    // Loaded with the first call: the port is told before.
    const [{ createProvider }, { realParts }] = await Promise.all([
      import('./provider/provider.ts'),
      import('../platform/real-parts.ts'),
    ])
    return createProvider(realParts({ version, env: process.env, redactor }))
  },
  {
    name: 'ekb',
    version,
    title: versionLine('pulumi-resource-ekb'),
    redact: text => redactor.redact(text),
  },
)
