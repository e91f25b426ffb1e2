import type { RuleId } from './registry.ts'

/** What a rule finds, and the same as it should be. */
export interface RuleExample {
  readonly language: 'hcl' | 'sh' | 'yaml'
  readonly bad: string
  readonly good: string
}

const key = (name: string, ...lines: string[]) =>
  `resource "ekb_api_key" "${name}" {\n${lines.map(line => (line === '' ? '\n' : `  ${line}\n`)).join('')}}`
const hcl = (bad: string, good: string): RuleExample => ({ language: 'hcl', bad, good })
const sh = (bad: string, good: string): RuleExample => ({ language: 'sh', bad, good })

const OVERLAP = 'lifecycle { create_before_destroy = true }'

/** One example for each rule; the rules' page shows them. */
export const RULE_EXAMPLES: Readonly<Record<RuleId, RuleExample>> = {
  EKB001: {
    language: 'yaml',
    bad: '# No ekb.review.yaml, and a plan that creates the privileged key "ci-deployer".',
    good: '# ekb.review.yaml\napproved_privileged:\n  - ci-deployer   # publishes the articles of every release',
  },
  EKB002: hcl(
    key('reports', 'name = "reports"', 'type = "privileged" # was "locked_down_viewer"'),
    `${key('reports', 'name = "reports"', 'type = "locked_down_viewer"')}\n\n${key('publish', 'name = "publish-articles"', 'type = "privileged"')}`,
  ),
  EKB003: hcl(
    key('bot', 'name         = "teams-bot"', 'type         = "locked_down_viewer"', 'rotate_after = "90d"'),
    key(
      'bot',
      'name         = "teams-bot"',
      'type         = "locked_down_viewer"',
      'rotate_after = "90d"',
      '',
      OVERLAP,
    ),
  ),
  EKB004: hcl(
    '# The block of the privileged key is removed while a job still uses it.',
    '# First the job takes another key. The block goes in the next change.',
  ),
  EKB005: hcl(
    'output "bot_key" {\n  value = nonsensitive(ekb_api_key.bot.key)\n}',
    'output "bot_key" {\n  value     = ekb_api_key.bot.key\n  sensitive = true\n}',
  ),
  EKB006: hcl(
    'terraform {\n  backend "local" {}\n}',
    'terraform {\n  backend "s3" {\n    encrypt = true\n  }\n}',
  ),
  EKB007: hcl(
    'provider "ekb" {\n  api_key    = ekb_api_key.operator.key\n  api_secret = ekb_api_key.operator.secret\n}',
    'provider "ekb" {} # EKB_API_KEY and EKB_API_SECRET of a key that another configuration manages',
  ),
  EKB008: hcl(key('system', 'name = "Automator Key"'), 'data "ekb_automator_key" "system" {}'),
  EKB009: hcl(
    `${key('teams', 'name = "bot"')}\n\n${key('slack', 'name = "bot"')}`,
    `${key('teams', 'name = "teams-bot"')}\n\n${key('slack', 'name = "slack-bot"')}`,
  ),
  EKB010: hcl(
    key('wiki', 'name = "wiki-search"'),
    key('wiki', 'name         = "wiki-search"', 'rotate_after = "180d"', '', OVERLAP),
  ),
  EKB011: hcl(
    `${key('a', 'type = "privileged"')}\n# ... and three more`,
    key('a', 'type = "locked_down_viewer" # it only searches'),
  ),
  EKB012: hcl(
    key('bot', 'name = "teams-bot"'),
    key('bot', 'name         = "teams-bot"', 'store_secret = false'),
  ),
  EKB013: hcl(
    key('bot', 'name = "teams-bot"', 'type = "privileged"'),
    key('bot', 'name = "teams-bot"', 'type = "locked_down_viewer"'),
  ),
  EKB014: hcl(
    'provider "ekb" {\n  endpoint = "http://ekb.example.com"\n}',
    'provider "ekb" {\n  endpoint = "https://ekb.example.com"\n}',
  ),
  EKB015: hcl(
    key('bots', 'count = length(var.names)', 'name  = var.names[count.index]'),
    key('bots', 'for_each = toset(var.names)', 'name     = each.key'),
  ),
  EKB016: sh(
    'terraform apply -target=ekb_api_key.other   # leaves the old half alive',
    'terraform apply                             # deletes it',
  ),
  EKB017: hcl(
    'removed {\n  from = ekb_api_key.old\n  lifecycle { destroy = false }\n}',
    'removed {\n  from = ekb_api_key.old\n  lifecycle { destroy = true }\n}',
  ),
  EKB018: hcl(key('key', 'name = "test"'), key('bot', 'name = "teams-bot-prod"')),
  EKB019: hcl(
    key('bot', 'name = "teams-bot"'),
    key('bot', 'name         = "teams-bot"', 'rotate_after = "90d"'),
  ),
  EKB020: sh(
    'ekb review new.json   # made by an engine that is newer than this ekb',
    'ekb review plan.json   # with an ekb that knows the engine',
  ),
  EKB021: sh('terraform plan -json | ekb review -', 'ekb review -- terraform plan -out=tfplan'),
  EKB022: sh(
    'ekb review -- terraform plan -out=tfplan -target=ekb_api_key.bot',
    'ekb review -- terraform plan -out=tfplan',
  ),
  EKB023: hcl(
    'resource "kubernetes_secret" "bot" {\n  data = { key = ekb_api_key.bot.key }\n  lifecycle { ignore_changes = [data] }\n}',
    'resource "kubernetes_secret" "bot" {\n  data = { key = ekb_api_key.bot.key }\n}',
  ),
  EKB024: {
    language: 'hcl',
    bad: `# ekb.review.yaml has names.pattern: ^[a-z]+(-[a-z]+)*$\n${key('bot', 'name = "Bot 2"')}`,
    good: key('bot', 'name = "teams-bot"'),
  },
  EKB025: sh(
    '# Somebody deletes the key on the page, and the next plan makes a new one.',
    '# The block is removed, and the plan deletes the key.',
  ),
  EKB026: hcl(
    key('bot', 'project_id = "project-b" # was "project-a"'),
    `${key('bot', 'project_id = "project-a"')}\n\n${key('bot_b', 'project_id = "project-b"')}`,
  ),
  EKB027: hcl(key('bot', 'name = "Teams bot" # was "teams-bot"'), key('bot', 'name = "teams-bot"')),
  EKB028: hcl(
    'output "bots" {\n  value = { for name, bot in ekb_api_key.bots : name => nonsensitive(bot.key) }\n}',
    'output "bots" {\n  value     = { for name, bot in ekb_api_key.bots : name => bot.key }\n  sensitive = true\n}',
  ),
  EKB029: hcl(
    `import {\n  to = ekb_api_key.search\n  id = "name:prod-search"\n}\n\n${key('search', 'name         = "prod-search"', 'type         = "privileged"', 'rotate_after = "30d" # it is 300 days old')}`,
    `import {\n  to = ekb_api_key.search\n  id = "name:prod-search"\n}\n\n${key('search', 'name = "prod-search"', 'type = "privileged"')}`,
  ),
  EKB030: hcl(
    `import {\n  to = ekb_api_key.second\n  id = "name:teams-bot"\n}\n\n${key('first', 'name = "teams-bot"')}\n\n${key('second', 'name = "teams-bot"')}`,
    `${key('first', 'name = "teams-bot"')}\n\ndata "ekb_api_key" "second" {\n  name = "teams-bot"\n}`,
  ),
  EKB031: hcl(
    '# The block of the key is removed while a bot still reads with it.',
    '# First the bot takes another key. The block goes in the next change.',
  ),
}
