"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reviewDeclaredKey = reviewDeclaredKey;
exports.reviewNames = reviewNames;
exports.reviewLocalState = reviewLocalState;
const system_name_ts_1 = require("../../platform/reader/system-name.js");
const declared_key_ts_1 = require("./declared-key.js");
const names_ts_1 = require("./names.js");
const TERRAFORM = { rotateAfter: 'rotate_after', withGap: 'without create_before_destroy' };
function reviewDeclaredKey(key, words = TERRAFORM) {
    return [...reviewName(key), ...reviewType(key), ...reviewRotation(key, words)];
}
function reviewName({ name }) {
    if (name === undefined)
        return [];
    if ((0, system_name_ts_1.isSystemName)(name)) {
        return [{ rule: 'EKB008', seen: `"${name}" is the name of the system key.` }];
    }
    if ((0, names_ts_1.saysNothing)(name))
        return [{ rule: 'EKB018', seen: `"${name}" does not say what the key is for.` }];
    return [];
}
function reviewType({ name, type, mayBePrivileged }) {
    const called = name === undefined ? 'The key' : `"${name}"`;
    if (type === undefined && mayBePrivileged === true) {
        return [{ rule: 'EKB001', seen: `${called} may be privileged, and no reason is given.` }];
    }
    if (type === 'privileged') {
        const word = name === undefined ? undefined : (0, names_ts_1.publicWord)(name);
        return [
            { rule: 'EKB001', seen: `${called} is privileged, and no reason is given.` },
            ...finding('EKB013', word && `${called} is privileged, and "${word}" speaks of a public channel.`),
        ];
    }
    if (type === 'locked_down_viewer' && name !== undefined) {
        const word = (0, names_ts_1.writingWord)(name);
        return finding('EKB013', word && `${called} can only read, and "${word}" speaks of changes.`);
    }
    return [];
}
function reviewRotation(key, words) {
    const called = key.name === undefined ? 'The key' : `"${key.name}"`;
    const rotated = (0, declared_key_ts_1.isRotated)(key);
    if (rotated === false) {
        return [{ rule: 'EKB019', seen: `${called} has neither ${words.rotateAfter} nor keepers.` }];
    }
    if (rotated === true && !key.createBeforeDestroy) {
        return [{ rule: 'EKB003', seen: `${called} is rotated ${words.withGap}.` }];
    }
    return [];
}
const LISTED = 4;
function reviewNames(keys) {
    const named = new Map();
    for (const { name, project, shown } of keys) {
        if (name === undefined)
            continue;
        const place = JSON.stringify([project, name]);
        const same = named.get(place);
        if (same === undefined)
            named.set(place, { name, shown: [shown] });
        else
            same.shown.push(shown);
    }
    return [...named.values()]
        .filter(({ shown }) => shown.length > 1)
        .map(({ name, shown }) => ({ rule: 'EKB009', seen: `${listed(shown)} are called "${name}".` }));
}
function reviewLocalState(keys) {
    const stored = keys.filter(({ storesSecret }) => storesSecret === true);
    if (stored.length === 0)
        return [];
    return [{ rule: 'EKB006', seen: `The state is a local file, and ${counted(stored)} in it in clear text.` }];
}
function counted(keys) {
    if (keys.some(({ isRepeated }) => isRepeated))
        return 'keys will stand';
    return keys.length === 1 ? 'one key will stand' : `${keys.length} keys will stand`;
}
function listed(names) {
    if (names.length > LISTED)
        return `${names.slice(0, LISTED - 1).join(', ')} and ${names.length - LISTED + 1} more`;
    return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
function finding(rule, seen) {
    return seen === undefined ? [] : [{ rule, seen }];
}
