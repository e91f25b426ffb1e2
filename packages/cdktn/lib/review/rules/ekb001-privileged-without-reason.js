"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EKB001 = void 0;
const declared_key_ts_1 = require("../judging/declared-key.js");
const key_facts_ts_1 = require("../judging/key-facts.js");
const rich_text_ts_1 = require("../judging/rich-text.js");
const rule_ts_1 = require("./rule.js");
exports.EKB001 = (0, rule_ts_1.defineRule)({
    id: 'EKB001',
    level: 'high',
    title: 'Privileged key without a reason',
    references: ['NHI5:2025', 'CIS 6.1'],
    why: 'A privileged key can create, change and delete everything in its project, including other keys.',
    remedy: {
        terraform: 'Use `locked_down_viewer` if the key only reads. Otherwise, approve its name: `approved_privileged` in {settings}.',
        pulumi: 'Use `locked_down_viewer` if the key only reads. Otherwise, approve its name: `approved_privileged` in {settings}.',
        cdk: 'Use `locked_down_viewer` if the key only reads. Otherwise, give the reason: `reason` in a KeySet, or KeyGuard.accept on the key.',
    },
    example: {
        language: 'yaml',
        bad: '# No ekb.review.yaml, and a plan that creates the privileged key "ci-deployer".',
        good: '# ekb.review.yaml\napproved_privileged:\n  - ci-deployer # publishes the articles of every release',
    },
    settings: ['approved_privileged'],
    checks: {
        plan: {
            rights(key, { policy }) {
                const called = (0, key_facts_ts_1.calledOf)(key);
                const isApproved = (0, key_facts_ts_1.known)(key.after?.name) !== null && policy.isApprovedPrivileged(called);
                if (isApproved || (0, key_facts_ts_1.has)(key, 'protected-key', 'escalate', 'type-not-known'))
                    return [];
                const isFirst = (0, key_facts_ts_1.has)(key, 'create') || ((0, key_facts_ts_1.isNew)(key) && key.before === null);
                if (!isFirst || (0, key_facts_ts_1.typeAfter)(key) !== 'privileged')
                    return [];
                return [{ seen: (0, rich_text_ts_1.say) `The new key ${called} is privileged, and its name is not approved.` }];
            },
        },
        declaration(key, { policy }) {
            const { name, type, mayBePrivileged, isJudgedAgain } = key;
            const mayBeApproved = name === undefined ? isJudgedAgain : policy?.isApprovedPrivileged(name);
            if (mayBeApproved)
                return [];
            const [called, missing] = policy === null
                ? [(0, declared_key_ts_1.keyCalled)(key), 'no reason is given']
                : [
                    name === undefined && key.shown === undefined ? (0, declared_key_ts_1.keyCalled)(key) : (0, rich_text_ts_1.say) `The key ${(0, declared_key_ts_1.keyCalled)(key)}`,
                    'its name is not approved',
                ];
            if (type === 'privileged')
                return [{ seen: (0, rich_text_ts_1.say) `${called} is privileged, and ${[missing]}.` }];
            if (type !== undefined || !mayBePrivileged)
                return [];
            return [{ seen: (0, rich_text_ts_1.say) `${called} may be privileged, and ${[missing]}.` }];
        },
    },
});
