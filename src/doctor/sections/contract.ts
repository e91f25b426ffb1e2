import type { ApiDescription } from '../contract/api-description.ts'
import type { Observed } from '../probe/observe.ts'
import { type Finding, fault, faultOf, note, ok } from '../report/finding.ts'
import { isOfCredentials } from './credentials.ts'
import { isOfTheWay } from './reach.ts'

/** Whether keys are where the settings say, and what the platform says of itself. */
export function contractFindings(observed: Observed): readonly Finding[] | string {
  const { list } = observed
  if ('error' in list && isOfTheWay(list.error)) return 'the platform could not be asked'
  return [...pathFindings(observed), ...descriptionFindings(observed)]
}

function pathFindings({ list, elsewhere, api, template }: Observed): readonly Finding[] {
  if (elsewhere !== undefined) {
    return [
      fault(
        'path',
        `There are no API keys at ${template}. There is a key list at ${elsewhere}.`,
        `Set api_keys_path (EKB_API_KEYS_PATH) to ${elsewhere}.`,
      ),
    ]
  }
  if ('error' in list) {
    if (isOfCredentials(list.error)) return []
    const [described] = api.kind === 'described' ? api.keyPaths.filter(path => path !== template) : []
    const { text, ...finding } = faultOf('path', list.error)
    const hint = described === undefined ? '' : ` The description names the path ${described}.`
    return [{ ...finding, text: text + hint }]
  }
  return [ok('path', `There is a key list at ${template}.`)]
}

function descriptionFindings({ api, template }: Observed): readonly Finding[] {
  switch (api.kind) {
    case 'not-asked':
      return []
    case 'unpublished':
      return [
        note(
          'description',
          'The platform publishes no description at /openapi.json, so create and delete could not be compared.',
          'If you have its OpenAPI document, name it with --openapi FILE. If not, create a first key in a test project.',
        ),
      ]
    case 'without-keys':
      return [
        note(
          'description',
          'The description has no path that lists, creates and deletes keys.',
          'Create a first key in a test project: the list is all that ekb knows of this platform.',
        ),
      ]
    case 'described':
      return describedFindings(api, template)
  }
}

function describedFindings(
  { keys, keyPaths }: Extract<ApiDescription, { kind: 'described' }>,
  template: string,
): readonly Finding[] {
  const own = keys.find(({ template: path }) => sameTemplate(path, template))
  if (own === undefined) {
    return [
      note(
        'description',
        `The description does not name ${template}. It names ${keyPaths[0]}.`,
        `Try api_keys_path (EKB_API_KEYS_PATH) set to ${keyPaths[0]}.`,
      ),
    ]
  }
  if (own.differences.length === 0) {
    return [ok('description', 'The description of this path matches what ekb expects.')]
  }
  return own.differences.map((difference, index) =>
    note(
      index === 0 ? 'difference' : `difference-${index + 1}`,
      `The description differs: ${difference}`,
      'Create and delete a first key in a project for tests before you rely on it.',
    ),
  )
}

function sameTemplate(one: string, other: string): boolean {
  return one.replace(/\/+$/, '') === other.replace(/\/+$/, '')
}
