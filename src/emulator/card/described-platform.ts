import { type OpenApiDocument, openApiDocument, PATH_TEMPLATES } from '../../platform/contract/index.ts'
import { PROJECT_PLACEHOLDER } from '../../platform/settings/index.ts'
import type { ListLayout } from './list-layout.ts'

/** What the platform publishes of itself; absent if it publishes nothing. */
export function describedPlatform(
  { paths, description }: ListLayout,
  serverUrl: () => string,
): (() => OpenApiDocument) | undefined {
  if (description === 'unpublished') return undefined
  return () => {
    const document = openApiDocument({ serverUrl: serverUrl() })
    if (description === 'without_keys') return { ...document, paths: {} }
    return { ...document, paths: Object.assign({}, ...paths.map(path => pathsOf(document, path))) }
  }
}

/** The operations of the contract's path that takes the project in the same way, under another path. */
function pathsOf({ paths }: OpenApiDocument, path: string): OpenApiDocument['paths'] {
  const own = path.includes(PROJECT_PLACEHOLDER) ? PATH_TEMPLATES['project-keys'] : PATH_TEMPLATES.keys
  const { [own]: list = {}, [`${own}/{key_id}`]: one = {} } = paths
  return { [path]: list, [`${path}/{key_id}`]: one }
}
