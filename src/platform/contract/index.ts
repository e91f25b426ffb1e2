export { CREDENTIAL_HEADERS, PATH_TEMPLATES, type PathDialect } from './dialect.ts'
export { PLATFORM_ERROR_CODES, type PlatformErrorCode } from './error-codes.ts'
export type { JsonSchema } from './json-schema.ts'
export {
  type OpenApiDocument,
  type OpenApiOptions,
  type Operation,
  openApiDocument,
  type Parameter,
  type PathItem,
} from './openapi.ts'
export { ERROR_RESPONSES, ERRORS_BY_STATUS } from './responses.ts'
export { jsonSchema, SCHEMAS, type SchemaName } from './schemas.ts'
