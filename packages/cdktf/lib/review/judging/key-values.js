"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keyValuesIn = keyValuesIn;
const sensitive_attributes_ts_1 = require("../model/sensitive-attributes.js");
const REFERENCE = /\b(?:(?:data|ephemeral)\.)?ekb_(\w+)\.[\w-]+((?:\[[^\]]*\]|\.\*|\.[A-Za-z_][\w-]*)*)/g;
function keyValuesIn(expression) {
    const found = [...expression.matchAll(REFERENCE)].filter(([, type = '', path = '']) => {
        const attributes = [...path.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name);
        return (!sensitive_attributes_ts_1.TYPES_WITHOUT_SENSITIVE.has(type) &&
            (attributes.length === 0 || sensitive_attributes_ts_1.SENSITIVE_ATTRIBUTES.has(attributes.at(-1) ?? '')));
    });
    return [...new Set(found.map(([reference]) => reference))];
}
