import type { RuleId } from './registry.ts'

/** What a rule finds, and the same as it should be. */
export interface RuleExample {
  readonly language: 'hcl' | 'sh' | 'yaml'
  readonly bad: string
  readonly good: string
}

/** The block of a key: its attributes as expressions, aligned as the engines format them, then nested blocks. */
function key(label: string, attributes: Readonly<Record<string, string>>, nested = ''): string {
  const longest = Math.max(...Object.keys(attributes).map(name => name.length))
  const lines = Object.entries(attributes).map(([name, value]) => `  ${name.padEnd(longest)} = ${value}\n`)
  return `resource "ekb_api_key" "${label}" {\n${lines.join('')}${nested === '' ? '' : `\n  ${nested}\n`}}`
}

const blocks = (...texts: string[]) => texts.join('\n\n')
const hcl = (bad: string, good: string): RuleExample => ({ language: 'hcl', bad, good })
const sh = (bad: string, good: string): RuleExample => ({ language: 'sh', bad, good })

const VIEWER = '"locked_down_viewer"'
const PRIVILEGED = '"privileged"'
const OVERLAP = 'lifecycle { create_before_destroy = true }'
const BOT = key('bot', { name: '"teams-bot"', type: VIEWER })
const NAMES = 'variable "names" {\n  type    = list(string)\n  default = ["teams-bot", "slack-bot"]\n}'
const CLIENT = (more = '') =>
  `resource "terraform_data" "bot" {\n  input = { api_key = ekb_api_key.bot.key }\n${more}}`
const SEARCH_IMPORT = 'import {\n  to = ekb_api_key.search\n  id = "name:prod-search"\n}'

/** One example for each rule; the rules' page shows them. Each is a configuration that an engine takes as it is. */
export const RULE_EXAMPLES: Readonly<Record<RuleId, RuleExample>> = {
  EKB001: {
    language: 'yaml',
    bad: '# No ekb.review.yaml, and a plan that creates the privileged key "ci-deployer".',
    good: '# ekb.review.yaml\napproved_privileged:\n  - ci-deployer # publishes the articles of every release',
  },
  EKB002: hcl(
    key('reports', { name: '"reports"', type: `${PRIVILEGED} # was "locked_down_viewer"` }),
    blocks(
      key('reports', { name: '"reports"', type: VIEWER }),
      key('publish', { name: '"publish-articles"', type: PRIVILEGED }),
    ),
  ),
  EKB003: hcl(
    key('bot', { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }),
    key('bot', { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }, OVERLAP),
  ),
  EKB004: hcl(
    '# The block of the privileged key is removed while a job still uses it.',
    '# First the job takes another key. The block goes in the next change.',
  ),
  EKB005: hcl(
    blocks(BOT, 'output "bot_key" {\n  value = nonsensitive(ekb_api_key.bot.key)\n}'),
    blocks(BOT, 'output "bot_key" {\n  value     = ekb_api_key.bot.key\n  sensitive = true\n}'),
  ),
  EKB006: hcl(
    '# No backend is configured, so the keys stand in terraform.tfstate beside the configuration.',
    'terraform {\n  backend "s3" {\n    bucket  = "your-state"\n    key     = "ekb/terraform.tfstate"\n    region  = "eu-central-1"\n    encrypt = true\n  }\n}',
  ),
  EKB007: hcl(
    blocks(
      key('operator', { name: '"operator"', type: PRIVILEGED }),
      'provider "ekb" {\n  alias      = "operator"\n  api_key    = ekb_api_key.operator.key\n  api_secret = ekb_api_key.operator.secret\n}',
    ),
    'provider "ekb" {} # EKB_API_KEY and EKB_API_SECRET of a key that another configuration manages',
  ),
  EKB008: hcl(
    key('system', { name: '"Automator Key"', type: PRIVILEGED }),
    'data "ekb_automator_key" "system" {}',
  ),
  EKB009: hcl(
    blocks(key('teams', { name: '"bot"', type: VIEWER }), key('slack', { name: '"bot"', type: VIEWER })),
    blocks(
      key('teams', { name: '"teams-bot"', type: VIEWER }),
      key('slack', { name: '"slack-bot"', type: VIEWER }),
    ),
  ),
  EKB010: hcl(
    key('wiki', { name: '"wiki-search"', type: VIEWER }),
    key('wiki', { name: '"wiki-search"', type: VIEWER, rotate_after: '"180d"' }, OVERLAP),
  ),
  EKB011: hcl(
    `${key('search', { name: '"search"', type: PRIVILEGED })}\n\n# ... and three more privileged keys`,
    key('search', { name: '"search"', type: `${VIEWER} # it only reads` }),
  ),
  EKB012: hcl(BOT, key('bot', { name: '"teams-bot"', type: VIEWER, store_secret: 'false' })),
  EKB013: hcl(key('bot', { name: '"teams-bot"', type: PRIVILEGED }), BOT),
  EKB014: hcl(
    'provider "ekb" {\n  endpoint = "http://ekb.example.com"\n}',
    'provider "ekb" {\n  endpoint = "https://ekb.example.com"\n}',
  ),
  EKB015: hcl(
    blocks(NAMES, key('bots', { count: 'length(var.names)', name: 'var.names[count.index]', type: VIEWER })),
    blocks(NAMES, key('bots', { for_each: 'toset(var.names)', name: 'each.key', type: VIEWER })),
  ),
  EKB016: sh(
    'terraform apply -target=ekb_api_key.other # leaves the old half alive',
    'terraform apply # deletes it',
  ),
  EKB017: hcl(
    'removed {\n  from = ekb_api_key.old\n\n  lifecycle {\n    destroy = false\n  }\n}',
    'removed {\n  from = ekb_api_key.old\n\n  lifecycle {\n    destroy = true\n  }\n}',
  ),
  EKB018: hcl(
    key('key', { name: '"test"', type: VIEWER }),
    key('bot', { name: '"teams-bot-prod"', type: VIEWER }),
  ),
  EKB019: hcl(BOT, key('bot', { name: '"teams-bot"', type: VIEWER, rotate_after: '"90d"' }, OVERLAP)),
  EKB020: sh(
    'ekb review new.json # made by an engine that is newer than this ekb',
    'ekb review plan.json # with an ekb that knows the engine',
  ),
  EKB021: sh('terraform plan -json | ekb review -', 'ekb review -- terraform plan -out=tfplan'),
  EKB022: sh(
    'ekb review -- terraform plan -out=tfplan -target=ekb_api_key.bot',
    'ekb review -- terraform plan -out=tfplan',
  ),
  EKB023: hcl(
    blocks(BOT, CLIENT('\n  lifecycle {\n    ignore_changes = [input]\n  }\n')),
    blocks(BOT, CLIENT()),
  ),
  EKB024: hcl(
    `# ekb.review.yaml has names.pattern: ^[a-z]+(-[a-z]+)*$\n${key('bot', { name: '"Bot 2"', type: VIEWER })}`,
    BOT,
  ),
  EKB025: sh(
    '# Somebody deletes the key on the page, and the next plan makes a new one.',
    '# The block is removed, and the plan deletes the key.',
  ),
  EKB026: hcl(
    key('bot', { name: '"teams-bot"', type: VIEWER, project_id: '"project-2" # was "project-1"' }),
    blocks(
      key('bot', { name: '"teams-bot"', type: VIEWER, project_id: '"project-1"' }),
      key('bot_2', { name: '"teams-bot"', type: VIEWER, project_id: '"project-2"' }),
    ),
  ),
  EKB027: hcl(key('bot', { name: '"Teams bot" # was "teams-bot"', type: VIEWER }), BOT),
  EKB028: hcl(
    blocks(
      NAMES,
      key('bots', { for_each: 'toset(var.names)', name: 'each.key', type: VIEWER }),
      'output "bots" {\n  value = { for name, bot in ekb_api_key.bots : name => nonsensitive(bot.key) }\n}',
    ),
    blocks(
      NAMES,
      key('bots', { for_each: 'toset(var.names)', name: 'each.key', type: VIEWER }),
      'output "bots" {\n  value     = { for name, bot in ekb_api_key.bots : name => bot.key }\n  sensitive = true\n}',
    ),
  ),
  EKB029: hcl(
    blocks(
      SEARCH_IMPORT,
      key('search', {
        name: '"prod-search"',
        type: PRIVILEGED,
        rotate_after: '"30d" # it is 300 days old',
      }),
    ),
    blocks(SEARCH_IMPORT, key('search', { name: '"prod-search"', type: PRIVILEGED })),
  ),
  EKB030: hcl(
    blocks(
      'import {\n  to = ekb_api_key.second\n  id = "name:teams-bot"\n}',
      key('first', { name: '"teams-bot"', type: VIEWER }),
      key('second', { name: '"teams-bot"', type: VIEWER }),
    ),
    blocks(
      key('first', { name: '"teams-bot"', type: VIEWER }),
      'data "ekb_api_key" "second" {\n  id = ekb_api_key.first.id\n}',
    ),
  ),
  EKB031: hcl(
    '# The block of the key is removed while a bot still reads with it.',
    '# First the bot takes another key. The block goes in the next change.',
  ),
}
