import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Emulator } from '../../../src/emulator/index.ts'

/**
 * Stands before an emulator and presents, for each request, a privileged key of the project that the request
 * names: so that one set of credentials reaches several projects, as on an instance whose keys are not bound
 * to one.
 */
export async function openCredentialGateway(
  emulator: Emulator,
): Promise<{ readonly endpoint: string } & AsyncDisposable> {
  const server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray())
    const { pathname, search, searchParams } = new URL(incoming.url ?? '/', emulator.endpoint)
    const inBody =
      body.length > 0 ? (JSON.parse(body.toString()) as { project_id?: string }).project_id : undefined
    const project = emulator.projects.find(({ id }) => id === (searchParams.get('project_id') ?? inBody))
    const headers = {
      ...incoming.headers,
      ...(project && { 'x-api-key': project.apiKey, 'x-api-secret': project.apiSecret }),
    }
    const forwarded = request(`${emulator.origin}${pathname}${search}`, { method: incoming.method, headers })
    forwarded.on('response', answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    forwarded.on('error', () => outgoing.destroy())
    forwarded.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
