import {
  type GivenSettings,
  type ResolvedSettings,
  SETTING_VARIABLES,
  type SettingName,
} from '../../platform/index.ts'
import { SETTING_DEFAULTS } from '../../platform/settings/defaults.ts'
import { type Finding, fault, faultOf, ok } from '../report/finding.ts'

/** The options of the command that give a setting. */
const OPTIONS: Readonly<Partial<Record<SettingName, string>>> = {
  endpoint: '--endpoint',
  project_id: '--project',
  api_key: '--credentials-file',
  api_secret: '--credentials-file',
}

const NAMES = Object.keys(SETTING_VARIABLES) as readonly SettingName[]

/** Where each setting came from, and what is wrong with it. Values are not shown. */
export function settingsFindings(
  given: GivenSettings,
  env: Readonly<Record<string, string | undefined>>,
  { errors, projectId }: ResolvedSettings,
): readonly Finding[] {
  const wrong = new Set(errors.map(({ path }) => path?.[0]))
  const set = NAMES.filter(name => !wrong.has(name)).flatMap(name => {
    const source = sourceOf(name, given, env)
    return source === undefined ? [] : [ok(name, `${name} is set by ${source}.`)]
  })
  const unset = NAMES.filter(
    name => SETTING_DEFAULTS[name] !== undefined && sourceOf(name, given, env) === undefined,
  )
  const defaults = unset.map(name => `${name} (${SETTING_DEFAULTS[name]})`).join(', ')
  const missesProject = projectId === undefined && !wrong.has('project_id')
  return [
    ...errors.map(error => faultOf(String(error.path?.[0] ?? 'settings'), error)),
    ...(missesProject ? [projectMissing()] : []),
    ...set,
    ...(unset.length === 0 ? [] : [ok('defaults', `Not set, so defaults apply: ${defaults}.`)]),
  ]
}

function projectMissing(): Finding {
  return fault(
    'project_id',
    'No project is set.',
    'Set EKB_PROJECT_ID, or give --project. The id is on the page Settings of the project.',
  )
}

function sourceOf(
  name: SettingName,
  given: GivenSettings,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (given[name] !== undefined) return OPTIONS[name] ?? 'the command line'
  const variable = SETTING_VARIABLES[name]
  return env[variable] ? variable : undefined
}
