import { join } from 'node:path'
import { credentials } from '@grpc/grpc-js'
import { onTestFinished } from 'vitest'
import { GrpcServer } from '../../../src/grpc/index.ts'
import { ProviderInstances } from '../../../src/grpc/process/index.ts'
import { InFlightCalls } from '../../../src/terraform/plugin/in-flight-calls.ts'
import type { LogFields } from '../../../src/terraform/plugin/logger.ts'
import { routes } from '../../../src/terraform/plugin/routes.ts'
import { temporaryDirectory } from '../../grpc/temporary-directory.ts'
import { PluginClient } from './plugin-host.ts'
import { SAMPLE_SECRET, sampleProvider } from './sample-provider.ts'

/** The calls of a provider, served inside of this process on a socket. */
export async function serveCalls(provider = sampleProvider()) {
  const path = join(temporaryDirectory(), 's')
  const logged: string[] = []
  const log = (message: string, fields?: LogFields) =>
    void logged.push(`${message} ${JSON.stringify(fields ?? {})}`)
  const server = new GrpcServer({
    routes: routes(
      {
        instances: new ProviderInstances(() => provider, false),
        log: { trace: log, debug: log, info: log, warn: log, error: log },
        redact: text => text.replaceAll(SAMPLE_SECRET, '(secret)'),
        calls: new InFlightCalls(),
        onConfigure: () => undefined,
      },
      { ending: new AbortController().signal, abandon: async () => undefined, end: () => undefined },
    ),
  })
  await server.listen({ path })
  onTestFinished(() => server.close())
  const client = new PluginClient(`unix:${path}`, credentials.createInsecure())
  return { client, server, logged }
}
