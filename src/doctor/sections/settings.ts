import { nearest } from '../../core/nearest.ts'
import {
  type GivenSettings,
  type ResolvedSettings,
  SETTING_VARIABLES,
  type SettingName,
} from '../../platform/index.ts'
import { SETTING_DEFAULTS } from '../../platform/settings/defaults.ts'
import { type Finding, fault, faultOf, note, ok } from '../report/finding.ts'

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
    ...misspelt(given, env),
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

/** Variables that nothing reads, and whose names are nearly those of settings that are not set. */
function misspelt(
  given: GivenSettings,
  env: Readonly<Record<string, string | undefined>>,
): readonly Finding[] {
  const unset = NAMES.filter(name => sourceOf(name, given, env) === undefined)
  const variables = unset.map(name => SETTING_VARIABLES[name])
  const known = new Set<string>(Object.values(SETTING_VARIABLES))
  return Object.keys(env)
    .filter(name => /^ekb_\w{3,40}$/i.test(name) && env[name] && !known.has(name))
    .flatMap(name => {
      const [meant] = nearest(name.toUpperCase(), variables)
      return meant === undefined
        ? []
        : [
            note(
              `variable-${name}`,
              `ekb does not read the variable ${name}.`,
              `If it is a setting, name it ${meant}.`,
            ),
          ]
    })
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
