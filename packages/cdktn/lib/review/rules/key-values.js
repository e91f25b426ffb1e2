"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keyValuesIn = keyValuesIn;
const REFERENCE = /\b(?:(?:data|ephemeral)\.)?ekb_(\w+)\.[\w-]+((?:\[[^\]]*\]|\.\*|\.[A-Za-z_][\w-]*)*)/g;
const VALUES = new Set(['key', 'secret']);
const WITHOUT_VALUES = new Set(['api_keys']);
function keyValuesIn(expression) {
    const found = [...expression.matchAll(REFERENCE)].filter(([, type = '', path = '']) => {
        const attributes = [...path.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name);
        return !WITHOUT_VALUES.has(type) && (attributes.length === 0 || VALUES.has(attributes.at(-1) ?? ''));
    });
    return [...new Set(found.map(([reference]) => reference))];
}
