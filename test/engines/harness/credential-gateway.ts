import type { Emulator } from '../../../src/emulator/index.ts'
import { type Gateway, openGateway } from './gateway.ts'

/**
 * Stands before an emulator and presents, for each request, a privileged key of the project that the request
 * names: so that one set of credentials reaches several projects, as on an instance whose keys are not bound
 * to one.
 */
export function openCredentialGateway(emulator: Emulator): Promise<Gateway> {
  return openGateway(emulator, {
    request(headers, projectId) {
      const project = emulator.projects.find(({ id }) => id === projectId)
      return {
        ...headers,
        ...(project && { 'x-api-key': project.apiKey, 'x-api-secret': project.apiSecret }),
      }
    },
  })
}
