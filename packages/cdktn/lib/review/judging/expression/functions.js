"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.called = called;
const possible_ts_1 = require("./possible.js");
const TELL_NOTHING = new Set(('length keys contains index can issensitive startswith endswith strcontains alltrue anytrue tobool type ' +
    'md5 sha1 sha256 sha512 base64sha256 base64sha512 bcrypt uuidv5 setcontains').split(' '));
const PASS_ON = new Set(('try coalesce nonsensitive sensitive ephemeralasnull tostring tolist tomap one merge concat flatten ' +
    'distinct compact coalescelist setunion reverse sort').split(' '));
function called(name, args) {
    const function_ = name.slice(name.lastIndexOf(':') + 1);
    const [first = possible_ts_1.UNKNOWN, second = possible_ts_1.UNKNOWN] = args;
    if (TELL_NOTHING.has(function_))
        return possible_ts_1.UNKNOWN;
    if (function_ === 'toset')
        return setOf(first);
    if (function_ === 'lookup') {
        const [wanted] = second.texts;
        return (0, possible_ts_1.either)((0, possible_ts_1.memberOf)(first, wanted, `[${JSON.stringify(wanted ?? '')}]`), ...args.slice(2));
    }
    if (function_ === 'element')
        return (0, possible_ts_1.memberOf)(first, undefined, '[*]');
    if (function_ === 'values')
        return first;
    return PASS_ON.has(function_) ? (0, possible_ts_1.either)(...args) : (0, possible_ts_1.holding)(args);
}
function setOf(list) {
    const entries = [...list.members.values()].flatMap(({ texts }) => texts.map(one => [one, (0, possible_ts_1.text)(one)]));
    return { ...possible_ts_1.UNKNOWN, keys: list.keys, members: new Map(entries) };
}
