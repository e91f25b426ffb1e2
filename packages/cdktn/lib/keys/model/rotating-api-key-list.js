"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ROTATING_API_KEY_LIST = void 0;
const api_key_list_ts_1 = require("./api-key-list.js");
const { project_id, name_prefix, older_than } = api_key_list_ts_1.API_KEY_LIST.properties;
exports.ROTATING_API_KEY_LIST = {
    name: 'rotating_api_key',
    kind: 'list resource',
    summary: 'The rotating API keys of a project, to be imported.',
    description: 'Finds the API keys of a project that are rotated in place, whether or not a configuration manages them. Keys whose names differ only in the generation, such as `teams-bot.k3f9.7` and `teams-bot.k3f9.8`, are one rotating key. The newest of its keys must match every filter that you set. Values and secrets are never read.',
    properties: {
        project_id,
        name: {
            type: 'string',
            input: 'optional',
            description: 'Only rotating keys with exactly this name, without tag and generation. Excludes `name_prefix`.',
        },
        name_prefix: { ...name_prefix, description: 'Only rotating keys whose names begin with this text.' },
        type: {
            type: 'string',
            input: 'optional',
            oneOf: ['privileged', 'locked_down_viewer'],
            description: 'Only rotating keys of this type: `privileged` or `locked_down_viewer`.',
        },
        older_than: {
            ...older_than,
            description: 'Only rotating keys whose newest key has at least this age, such as `90d`, in the format of `rotate_after`.',
        },
    },
};
