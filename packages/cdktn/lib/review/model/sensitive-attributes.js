"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.OTHER_ATTRIBUTES = exports.TYPES_WITHOUT_SENSITIVE = exports.OBJECTS_WITH_KEYS = exports.SENSITIVE_ATTRIBUTES = void 0;
const definitions_ts_1 = require("../../keys/model/definitions.js");
const DEFINED = (0, definitions_ts_1.readableIn)(definitions_ts_1.DEFINITIONS).map(({ name, properties }) => ({
    name,
    properties: Object.entries(properties),
}));
exports.SENSITIVE_ATTRIBUTES = new Set(DEFINED.flatMap(({ properties }) => sensitiveIn(properties)));
exports.OBJECTS_WITH_KEYS = new Set(DEFINED.flatMap(({ properties }) => properties.flatMap(one => typeof one[1].type === 'object' && sensitiveIn([one]).length > 0 ? [one[0]] : [])));
const TYPES_WITH_SENSITIVE = new Set(DEFINED.flatMap(({ name, properties }) => (sensitiveIn(properties).length > 0 ? name : [])));
exports.TYPES_WITHOUT_SENSITIVE = new Set(DEFINED.map(({ name }) => name).filter(name => !TYPES_WITH_SENSITIVE.has(name)));
exports.OTHER_ATTRIBUTES = new Set(DEFINED.filter(({ name }) => !exports.TYPES_WITHOUT_SENSITIVE.has(name))
    .flatMap(({ properties }) => properties.filter(one => sensitiveIn([one]).length === 0))
    .map(([name]) => name));
function sensitiveIn(properties) {
    return properties.flatMap(([name, { type, sensitive }]) => {
        if (typeof type === 'object')
            return sensitiveIn(Object.entries(type.listOf));
        return sensitive ? [name] : [];
    });
}
