"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.OTHER_ATTRIBUTES = exports.TYPES_WITHOUT_SENSITIVE = exports.SENSITIVE_ATTRIBUTES = void 0;
const definitions_ts_1 = require("../../keys/model/definitions.js");
const DEFINED = definitions_ts_1.DEFINITIONS.map(({ name, properties }) => ({ name, properties: Object.entries(properties) }));
exports.SENSITIVE_ATTRIBUTES = new Set(DEFINED.flatMap(({ properties }) => properties.flatMap(([name, { sensitive }]) => (sensitive ? name : []))));
exports.TYPES_WITHOUT_SENSITIVE = new Set(DEFINED.flatMap(({ name, properties }) => properties.some(([property]) => exports.SENSITIVE_ATTRIBUTES.has(property)) ? [] : name));
exports.OTHER_ATTRIBUTES = new Set(DEFINED.filter(({ name }) => !exports.TYPES_WITHOUT_SENSITIVE.has(name))
    .flatMap(({ properties }) => properties.map(([name]) => name))
    .filter(name => !exports.SENSITIVE_ATTRIBUTES.has(name)));
