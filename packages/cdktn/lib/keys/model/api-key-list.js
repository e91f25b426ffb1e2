"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.API_KEY_LIST = void 0;
const api_keys_ts_1 = require("./api-keys.js");
const { project_id, search } = api_keys_ts_1.API_KEYS.properties;
exports.API_KEY_LIST = {
    project_id,
    search,
    type: {
        type: 'string',
        input: 'optional',
        oneOf: ['privileged', 'locked_down_viewer'],
        description: 'Only keys of this type: `privileged` or `locked_down_viewer`.',
    },
};
