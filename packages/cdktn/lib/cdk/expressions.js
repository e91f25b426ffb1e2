"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keysShownIn = keysShownIn;
exports.possibleValue = possibleValue;
const index_ts_1 = require("../review/judging/expression/index.js");
const key_values_ts_1 = require("../review/judging/key-values.js");
const named_values_ts_1 = require("./named-values.js");
function keysShownIn(value, stack) {
    try {
        return (0, index_ts_1.referencesIn)((0, index_ts_1.evaluate)(value, namesIn(stack)));
    }
    catch (error) {
        if (!(error instanceof index_ts_1.Unreadable))
            throw error;
        return (0, key_values_ts_1.keyValuesIn)((0, named_values_ts_1.expressionsBehind)(value, stack).join('\n'));
    }
}
function possibleValue(value, stack, each) {
    try {
        return (0, index_ts_1.evaluate)(value, namesIn(stack, each));
    }
    catch (error) {
        if (!(error instanceof index_ts_1.Unreadable))
            throw error;
        return index_ts_1.UNKNOWN;
    }
}
function namesIn(stack, each, seen = new Set()) {
    return path => {
        const [kind, name = ''] = path;
        if (kind === 'each')
            return name === 'key' ? each?.key : each?.value;
        if (kind === 'var') {
            const variable = (0, named_values_ts_1.findVariable)(stack, name);
            return variable && defaultOf(variable);
        }
        const meaning = (0, named_values_ts_1.meaningBehind)(path, stack);
        if (meaning === undefined || seen.has(meaning.element))
            return undefined;
        return (0, index_ts_1.evaluate)(meaning.value, namesIn(meaning.element.cdktfStack, undefined, new Set([...seen, meaning.element])));
    };
}
function defaultOf({ default: value }) {
    return value === undefined
        ? index_ts_1.UNKNOWN
        : (0, index_ts_1.either)((0, index_ts_1.evaluate)(value, () => undefined), index_ts_1.UNKNOWN);
}
