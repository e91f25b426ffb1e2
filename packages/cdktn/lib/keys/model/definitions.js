"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DEFINITIONS = void 0;
exports.resourcesIn = resourcesIn;
exports.dataSourcesIn = dataSourcesIn;
exports.ofKind = ofKind;
exports.readableIn = readableIn;
exports.propertyNames = propertyNames;
const api_key_ts_1 = require("./api-key.js");
const api_key_data_ts_1 = require("./api-key-data.js");
const api_key_ephemeral_ts_1 = require("./api-key-ephemeral.js");
const api_key_list_ts_1 = require("./api-key-list.js");
const api_keys_ts_1 = require("./api-keys.js");
const automator_key_ts_1 = require("./automator-key.js");
const revoke_api_key_ts_1 = require("./revoke-api-key.js");
const rotating_api_key_ts_1 = require("./rotating-api-key.js");
const rotating_api_key_list_ts_1 = require("./rotating-api-key-list.js");
exports.DEFINITIONS = [
    api_key_ts_1.API_KEY,
    rotating_api_key_ts_1.ROTATING_API_KEY,
    api_key_data_ts_1.API_KEY_DATA,
    api_keys_ts_1.API_KEYS,
    automator_key_ts_1.AUTOMATOR_KEY,
    api_key_ephemeral_ts_1.API_KEY_EPHEMERAL,
    api_key_list_ts_1.API_KEY_LIST,
    rotating_api_key_list_ts_1.ROTATING_API_KEY_LIST,
    revoke_api_key_ts_1.REVOKE_API_KEY,
];
function resourcesIn(definitions) {
    return ofKind(definitions, 'resource');
}
function dataSourcesIn(definitions) {
    return ofKind(definitions, 'data source');
}
function ofKind(definitions, kind) {
    return definitions.filter((one) => one.kind === kind);
}
function readableIn(definitions) {
    return definitions.filter(({ kind }) => kind !== 'list resource' && kind !== 'action');
}
function propertyNames(definitions) {
    return new Set(definitions.flatMap(({ properties }) => namesIn(properties)));
}
function namesIn(properties) {
    return Object.entries(properties).flatMap(([name, { type }]) => [
        name,
        ...(typeof type === 'object' ? namesIn(type.listOf) : []),
    ]);
}
