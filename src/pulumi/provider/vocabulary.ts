import type { Vocabulary } from '../../core/messages/index.ts'
import { DEFINITIONS, propertyNames, SETTINGS } from '../../keys/model/index.ts'
import { SETTING_VARIABLES } from '../../platform/settings/names.ts'
import { camelCase } from './property-names.ts'

/** Every attribute and setting, as the model writes it. Other words in snake case are values. */
const NAMES: ReadonlySet<string> = new Set([...Object.keys(SETTING_VARIABLES), ...propertyNames(DEFINITIONS)])

const SECRETS: ReadonlySet<string> = new Set(
  Object.entries(SETTINGS.properties).flatMap(([name, { sensitive }]) => (sensitive ? name : [])),
)

/** How Pulumi says things. */
export const PULUMI: Vocabulary = {
  name: word => (NAMES.has(word) ? camelCase(word) : word),
  placeOf: setting =>
    `with \`pulumi config set ekb:${camelCase(setting)}${SECRETS.has(setting) ? ' --secret' : ' …'}\` or on the provider resource`,
  terms: {
    PLAN: 'preview',
    THIS_PLAN: 'this update',
    APPLY: 'the update',
    DEPENDENCIES_FIRST: 'Create what they depend on first (--target)',
    DEFAULT_PROJECT: 'a default with `pulumi config set ekb:projectId …`',
    OVERLAP:
      'the old key works until then, unless it is deleted first (deleteBeforeReplace, or automatic names without a random part)',
    NEW_FIRST: 'Take deleteBeforeReplace from it',
    CREDENTIALS_KEPT:
      ' Those of the last update are used by refresh and destroy, unless both variables are set.',
    FORGET: 'Take it out of the state (pulumi state delete)',
    REPLACE: 'pulumi up --replace …',
    ON_REQUEST: '--replace or a resource option',
    UNKNOWN_REPLACES: 'may be replaced',
    UNKNOWN_MEANS: 'If it turns out to differ, the update replaces the key, and its value changes',
    AUTOMATOR_KEY: 'the function getAutomatorKey',
    API_KEYS: 'the function getApiKeys',
  },
}
