"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keyValuesIn = keyValuesIn;
const material_ts_1 = require("../model/material.js");
const REFERENCE = /\b(?:(?:data|ephemeral)\.)?ekb_(\w+)\.[\w-]+((?:\[[^\]]*\]|\.\*|\.[A-Za-z_][\w-]*)*)/g;
function keyValuesIn(expression) {
    const found = [...expression.matchAll(REFERENCE)].filter(([, type = '', path = '']) => {
        const attributes = [...path.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name = '']) => name);
        return !material_ts_1.WITHOUT_MATERIAL.has(type) && (attributes.length === 0 || material_ts_1.MATERIAL.has(attributes.at(-1) ?? ''));
    });
    return [...new Set(found.map(([reference]) => reference))];
}
