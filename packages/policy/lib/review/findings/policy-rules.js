"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unapproved = unapproved;
exports.reviewPattern = reviewPattern;
exports.reviewAge = reviewAge;
exports.reviewRepeatedName = reviewRepeatedName;
exports.reviewPrivilegedCount = reviewPrivilegedCount;
const phrase_ts_1 = require("./phrase.js");
function unapproved(lead, called) {
    return { rule: 'EKB001', seen: (0, phrase_ts_1.say) `${[lead]} ${called} is privileged, and its name is not approved.` };
}
function reviewPattern(name, { namePattern }) {
    if (namePattern === null || namePattern.test(name))
        return [];
    return [{ rule: 'EKB024', seen: (0, phrase_ts_1.say) `${name} does not match ${namePattern.source}.` }];
}
function reviewAge(shown, { ageDays, due }, { maximumAgeDays }) {
    if (maximumAgeDays !== null && ageDays > maximumAgeDays) {
        return [
            {
                rule: 'EKB010',
                seen: (0, phrase_ts_1.say) `${shown} is ${ageDays} days old, the limit is ${[(0, phrase_ts_1.count)(maximumAgeDays, 'day')]}, and this run does not replace it.`,
            },
        ];
    }
    if (due !== true)
        return [];
    return [{ rule: 'EKB010', seen: (0, phrase_ts_1.say) `${shown} is due: ${ageDays} days old. This run does not replace it.` }];
}
function reviewRepeatedName(addresses, name) {
    if (addresses.length < 2)
        return [];
    if (name === null) {
        return [{ rule: 'EKB009', seen: (0, phrase_ts_1.say) `${(0, phrase_ts_1.listed)(addresses)} have one name, which is not shown.` }];
    }
    return [{ rule: 'EKB009', seen: (0, phrase_ts_1.say) `${(0, phrase_ts_1.listed)(addresses)} are called ${name}.` }];
}
function reviewPrivilegedCount(lead, privileged, { privilegedKeysPerProject }) {
    if (privileged <= privilegedKeysPerProject)
        return [];
    return [
        {
            rule: 'EKB011',
            seen: (0, phrase_ts_1.say) `${lead} ${privileged} privileged keys in one project; the limit is ${privilegedKeysPerProject}.`,
        },
    ];
}
