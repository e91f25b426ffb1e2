"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.BESIDE_MATERIAL = exports.WITHOUT_MATERIAL = exports.MATERIAL = void 0;
const definitions_ts_1 = require("../../keys/model/definitions.js");
const DEFINED = definitions_ts_1.DEFINITIONS.map(({ name, properties }) => ({ name, properties: Object.entries(properties) }));
exports.MATERIAL = new Set(DEFINED.flatMap(({ properties }) => properties.flatMap(([name, { sensitive }]) => (sensitive ? name : []))));
exports.WITHOUT_MATERIAL = new Set(DEFINED.flatMap(({ name, properties }) => properties.some(([property]) => exports.MATERIAL.has(property)) ? [] : name));
exports.BESIDE_MATERIAL = new Set(DEFINED.filter(({ name }) => !exports.WITHOUT_MATERIAL.has(name))
    .flatMap(({ properties }) => properties.map(([name]) => name))
    .filter(name => !exports.MATERIAL.has(name)));
