"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB037 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
const NOT_RUN = 'not-run="needs the provider hashicorp/vault"';
const bot = (0, example_blocks_ts_1.rotatingBlock)('bot', { name: '"teams-bot"', type: example_blocks_ts_1.VIEWER, rotate_after: '"90d"' });
const secret = (version) => `resource "vault_kv_secret_v2" "bot" {
  mount                = "kv"
  name                 = "teams-bot"
  data_json_wo         = jsonencode({ secret = ekb_rotating_api_key.bot.current.secret })
  data_json_wo_version = ${version}
}`;
exports.EKB037 = (0, rule_ts_1.defineRule)({
    id: 'EKB037',
    level: 'high',
    title: 'Reader that never gets the next key',
    why: 'A provider sends a write-only argument again only if its version changes. Otherwise, the reader keeps the old key after a rotation, and loses access when that key is deleted.',
    remedy: 'Take the version from the key: from `generation` of a rotating key, or from `created_at` of any other key.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)(bot, secret('1')),
        good: (0, example_blocks_ts_1.blocks)(bot, secret('ekb_rotating_api_key.bot.generation')),
        untried: { bad: NOT_RUN, good: NOT_RUN },
    },
    checks: {
        plan: {
            reader(key, use) {
                const { address, writtenOnce } = use;
                if (writtenOnce === undefined || !isDecidedHere(key, use) || !leavesItBehind(key, use, writtenOnce))
                    return [];
                return [
                    {
                        subject: address,
                        seen: (0, rich_text_ts_1.say) `${address} takes ${key.shown} in ${writtenOnce.argument}, ${how(writtenOnce)}.`,
                    },
                ];
            },
        },
    },
});
function how({ version }) {
    return version === 'missing'
        ? (0, rich_text_ts_1.say) `which has no version`
        : (0, rich_text_ts_1.say) `whose version stays the same when the key changes`;
}
function isDecidedHere(key, { updated }) {
    if (key.kind !== 'resource' || key.deposed !== null || (0, key_facts_ts_1.has)(key, 'revoke', 'forget'))
        return false;
    return !(0, key_facts_ts_1.has)(key, 'no-change') || (updated !== null && updated > 0);
}
function leavesItBehind(key, { updated, instances }, { version }) {
    if ((0, key_facts_ts_1.known)(key.after?.rotate_after) !== null)
        return true;
    const isRotated = (0, key_facts_ts_1.isNew)(key) && !(0, key_facts_ts_1.has)(key, 'create') && updated !== null && updated < instances;
    return isRotated || (version === 'missing' && hasKeepers(key));
}
function hasKeepers({ after }) {
    const keepers = after?.keepers;
    return (keepers !== undefined && keepers.is !== 'absent' && !(keepers.is === 'known' && keepers.value === null));
}
