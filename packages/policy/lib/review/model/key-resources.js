"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.KEY_TOKENS = exports.KEY_RESOURCES = void 0;
exports.isRotatedInPlace = isRotatedInPlace;
const camel_case_ts_1 = require("../../core/messages/camel-case.js");
const definitions_ts_1 = require("../../keys/model/definitions.js");
const BY_NAME = new Map((0, definitions_ts_1.resourcesIn)(definitions_ts_1.DEFINITIONS).map(({ name, properties }) => [
    name,
    { isRotatedInPlace: properties['keepers']?.requiresReplace === false },
]));
exports.KEY_RESOURCES = new Map([...BY_NAME].map(([name, resource]) => [`ekb_${name}`, resource]));
exports.KEY_TOKENS = new Map([...BY_NAME].map(([name, resource]) => [`ekb:index:${(0, camel_case_ts_1.camelCase)(`_${name}`)}`, resource]));
function isRotatedInPlace(name) {
    return BY_NAME.get(name)?.isRotatedInPlace === true;
}
