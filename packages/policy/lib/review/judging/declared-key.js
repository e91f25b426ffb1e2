"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keyCalled = keyCalled;
exports.isRotated = isRotated;
const rich_text_ts_1 = require("./rich-text.js");
function keyCalled({ name, shown }) {
    const known = name ?? shown;
    return known === undefined ? ['The key'] : (0, rich_text_ts_1.say) `${known}`;
}
function isRotated({ rotateAfter, hasKeepers }) {
    if (typeof rotateAfter === 'string' || hasKeepers === true)
        return true;
    return rotateAfter === undefined || hasKeepers === undefined ? undefined : false;
}
