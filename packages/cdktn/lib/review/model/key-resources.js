"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.KEY_RESOURCES = void 0;
const definitions_ts_1 = require("../../keys/model/definitions.js");
exports.KEY_RESOURCES = new Map((0, definitions_ts_1.resourcesIn)(definitions_ts_1.DEFINITIONS).map(({ name, properties }) => [
    `ekb_${name}`,
    { isRotatedInPlace: properties['keepers']?.requiresReplace === false },
]));
