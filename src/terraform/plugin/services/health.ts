import {
  enumeration,
  enumField,
  GrpcError,
  type Method,
  message,
  STATUS,
  serverStream,
  string,
  unary,
} from '../../../grpc/index.ts'
import { untilAborted } from './go-plugin.ts'

const Request = message('grpc.health.v1.HealthCheckRequest', { service: string(1) })
const Response = message('grpc.health.v1.HealthCheckResponse', {
  status: enumField(1, enumeration({ UNKNOWN: 0, SERVING: 1, NOT_SERVING: 2, SERVICE_UNKNOWN: 3 })),
})

/** go-plugin asks for the health of the service "plugin"; the empty name is the server as a whole. */
const SERVICES = ['', 'plugin']

/** grpc.health.v1.Health/Check */
export function checkHealth(): Method {
  return unary(Request, Response, async ({ service }) => {
    if (!SERVICES.includes(service)) throw new GrpcError(STATUS.notFound, `there is no service "${service}"`)
    return { status: 'SERVING' }
  })
}

/** grpc.health.v1.Health/Watch */
export function watchHealth(ending: AbortSignal): Method {
  return serverStream(Request, Response, async function* ({ service }, call) {
    yield { status: SERVICES.includes(service) ? 'SERVING' : 'SERVICE_UNKNOWN' }
    await untilAborted(call.signal, ending)
  })
}
