"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditedName = auditedName;
exports.places = places;
const rich_text_ts_1 = require("./rich-text.js");
function auditedName({ name, id }) {
    return (0, rich_text_ts_1.say) `${name ?? id ?? 'A key without a name'}`;
}
function places(holders) {
    return [...new Set(holders.map(({ address, state }) => `${address} (${state})`))];
}
