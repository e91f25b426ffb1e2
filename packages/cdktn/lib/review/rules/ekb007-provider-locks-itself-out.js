"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB007 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
exports.EKB007 = (0, rule_ts_1.defineRule)({
    id: 'EKB007',
    level: 'critical',
    title: 'Provider locks itself out',
    why: 'The provider signs in with this key. Once the key is deleted, the rest of this run and every later run fails.',
    remedy: 'Give the provider a key that this configuration does not manage, or switch it to the new key before the old one is deleted.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)((0, example_blocks_ts_1.keyBlock)('operator', { name: '"operator"', type: example_blocks_ts_1.PRIVILEGED }), 'provider "ekb" {\n  alias      = "operator"\n  api_key    = ekb_api_key.operator.key\n  api_secret = ekb_api_key.operator.secret\n}'),
        good: 'provider "ekb" {} # EKB_API_KEY and EKB_API_SECRET of a key that another configuration manages',
    },
    checks: {
        plan: {
            reader(key, { kind, ownProvider, address }) {
                if (!(0, key_facts_ts_1.endsOldValue)(key) || kind !== 'provider' || !ownProvider)
                    return [];
                return [
                    {
                        subject: address,
                        seen: (0, rich_text_ts_1.say) `${address} signs in with ${key.shown}, which this run ${endOf(key)}.`,
                    },
                ];
            },
            readers(key) {
                const isSaid = key.usedBy.some(({ kind, ownProvider }) => kind === 'provider' && ownProvider);
                if (isSaid || !key.notes.includes('signs-in') || !(0, key_facts_ts_1.endsOldValue)(key))
                    return [];
                return [
                    {
                        seen: (0, rich_text_ts_1.say) `The credentials in the environment belong to ${key.shown}, which this run ${endOf(key)}.`,
                    },
                ];
            },
        },
    },
});
function endOf(key) {
    return [(0, key_facts_ts_1.has)(key, 'revoke') ? 'deletes' : 'replaces'];
}
