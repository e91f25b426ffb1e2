"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.defaultOf = defaultOf;
exports.describeProperty = describeProperty;
const engine_text_ts_1 = require("../../core/messages/engine-text.js");
function defaultOf({ default: value, defaultsTo }) {
    return defaultsTo ?? (value === undefined ? undefined : `\`${value}\``);
}
function describeProperty(property, words) {
    const { absent, autonamed } = property;
    const byDefault = defaultOf(property);
    const more = [
        ...(byDefault === undefined ? [] : [` Defaults to ${byDefault}.`]),
        ...(absent === undefined ? [] : [` {NO_VALUE} ${absent}.`]),
        ...(autonamed === true ? ['{AUTOMATIC_NAME}'] : []),
    ];
    const said = (0, engine_text_ts_1.engineText)(property.description).in(words);
    return more.length === 0 ? said : said + (0, engine_text_ts_1.engineText)(more.join('')).in(words);
}
