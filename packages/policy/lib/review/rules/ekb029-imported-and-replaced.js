"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB029 = void 0;
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const example_blocks_ts_1 = require("./example-blocks.js");
const rule_ts_1 = require("./rule.js");
const IMPORT = 'import {\n  to = ekb_api_key.search\n  id = "name:prod-search"\n}';
const MADE_ON_THE_PAGE = 'validate-only="needs a key that somebody has made on the page"';
exports.EKB029 = (0, rule_ts_1.defineRule)({
    id: 'EKB029',
    level: 'high',
    title: 'Imported and replaced in one run',
    why: 'Somebody created this key before this configuration knew it, and uses it. The run that imports the key also deletes it.',
    remedy: 'Import the key as it is: write its name, type and project as they are, and leave out what makes it due. Replace it in a later change, once you know what uses it.',
    example: {
        language: 'hcl',
        bad: (0, example_blocks_ts_1.blocks)(IMPORT, (0, example_blocks_ts_1.keyBlock)('search', {
            name: '"prod-search"',
            type: example_blocks_ts_1.PRIVILEGED,
            rotate_after: '"30d" # it is 300 days old',
        })),
        good: (0, example_blocks_ts_1.blocks)(IMPORT, (0, example_blocks_ts_1.keyBlock)('search', { name: '"prod-search"', type: example_blocks_ts_1.PRIVILEGED })),
        untried: { bad: MADE_ON_THE_PAGE, good: MADE_ON_THE_PAGE },
    },
    checks: {
        plan: {
            credential(key) {
                if (!(0, key_facts_ts_1.has)(key, 'import') || key.order === null)
                    return [];
                const { ageDays } = key.times;
                const age = ageDays === null ? (0, rich_text_ts_1.say) `` : (0, rich_text_ts_1.say) ` (${[(0, key_facts_ts_1.ageWords)(ageDays)]})`;
                const readers = key.usedBy.filter(({ kind }) => kind !== 'output').map(({ address }) => address);
                const here = readers.length === 0
                    ? (0, rich_text_ts_1.say) ``
                    : (0, rich_text_ts_1.say) ` Its readers in this configuration are not affected: ${(0, rich_text_ts_1.listed)(readers)}.`;
                return [
                    {
                        seen: (0, rich_text_ts_1.say) `${key.shown} imports the key ${(0, key_facts_ts_1.calledOf)(key)}${age} and deletes it in the same run. Everything that uses it so far loses access.${here}`,
                    },
                ];
            },
        },
    },
});
