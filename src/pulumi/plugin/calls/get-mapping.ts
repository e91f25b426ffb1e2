import {
  GetMappingRequest,
  GetMappingResponse,
  GetMappingsRequest,
  GetMappingsResponse,
} from '../protocol/package.ts'
import { providerCall } from '../provider-call.ts'

/** How names of other ecosystems translate. There is nothing to translate from: empty, which is no error. */
export const getMapping = providerCall(GetMappingRequest, GetMappingResponse, async () => ({}))
export const getMappings = providerCall(GetMappingsRequest, GetMappingsResponse, async () => ({}))
