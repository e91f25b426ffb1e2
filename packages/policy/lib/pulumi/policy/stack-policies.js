"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tooManyPrivileged = exports.repeatedNames = void 0;
exports.stackPolicy = stackPolicy;
exports.oldKeys = oldKeys;
const phrase_ts_1 = require("../../review/findings/phrase.js");
const policy_rules_ts_1 = require("../../review/findings/policy-rules.js");
const age_ts_1 = require("../../review/rules/age.js");
const described_ts_1 = require("./described.js");
const pulumi_key_ts_1 = require("./pulumi-key.js");
const settings_ts_1 = require("./settings.js");
function stackPolicy(rule, review) {
    return {
        ...(0, described_ts_1.described)(rule),
        validateStack(args, reportViolation) {
            const keys = (0, pulumi_key_ts_1.keysOf)(args.resources.filter(pulumi_key_ts_1.isApiKey));
            for (const { seen, urn } of review(keys, (0, settings_ts_1.decided)(rule, args.getConfig()))) {
                reportViolation((0, described_ts_1.messageOf)(rule, seen), urn);
            }
        },
    };
}
const repeatedNames = keys => alike(keys, ({ project }) => project).flatMap(ofProject => {
    const named = ofProject.filter(({ declared: { name } }) => name !== undefined);
    return alike(named, nameOf).flatMap(same => {
        const last = same.at(-1);
        return last === undefined ? [] : of(last, (0, policy_rules_ts_1.reviewRepeatedName)(same.map(shownOf), nameOf(last)));
    });
});
exports.repeatedNames = repeatedNames;
function oldKeys(now) {
    return (keys, policy) => keys.flatMap(key => {
        if (key.createdAt === undefined)
            return [];
        const at = now();
        const times = { ageDays: (0, age_ts_1.wholeDays)(key.createdAt, at), due: key.dueAt !== undefined && at >= key.dueAt };
        return of(key, (0, policy_rules_ts_1.reviewAge)(key.shown, times, policy));
    });
}
const tooManyPrivileged = (keys, policy) => alike(keys.filter(({ declared: { type } }) => type === 'privileged'), ({ project }) => project).flatMap(privileged => {
    const last = privileged.at(-1);
    const lead = (0, phrase_ts_1.say) `${(0, phrase_ts_1.listed)(privileged.map(shownOf))} are`;
    return last === undefined ? [] : of(last, (0, policy_rules_ts_1.reviewPrivilegedCount)(lead, privileged.length, policy));
});
exports.tooManyPrivileged = tooManyPrivileged;
function alike(keys, trait) {
    const groups = new Map();
    for (const key of keys) {
        const group = groups.get(trait(key));
        if (group === undefined)
            groups.set(trait(key), [key]);
        else
            group.push(key);
    }
    return [...groups.values()];
}
function of({ urn }, seen) {
    return seen.map(found => ({ ...found, urn }));
}
function nameOf({ declared: { name = '' } }) {
    return name;
}
function shownOf({ shown }) {
    return shown;
}
