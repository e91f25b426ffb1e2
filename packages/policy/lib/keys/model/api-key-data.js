"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.API_KEY_DATA = void 0;
const shared_properties_ts_1 = require("./shared-properties.js");
exports.API_KEY_DATA = {
    name: 'api_key',
    kind: 'data source',
    summary: 'One existing API key, by its id or by its name.',
    description: 'Reads one existing API key by its public id or by its exact name. Where several keys have the name, it takes the one that this run has created. Otherwise it fails and lists the keys, unless `most_recent` is `true`.',
    properties: {
        project_id: shared_properties_ts_1.projectId,
        id: {
            type: 'string',
            input: 'optional',
            output: true,
            description: 'The public id of the key. Set either `id` or `name`.',
            absent: 'if the platform gives none and hides the key',
        },
        name: {
            type: 'string',
            input: 'optional',
            output: true,
            description: 'The exact name of the key. Set either `id` or `name`.',
        },
        most_recent: {
            type: 'bool',
            input: 'optional',
            description: 'Whether to take the newest key where several have the name, and this run has created none of them or more than one.',
            defaultsTo: '`false`',
        },
        reveal: shared_properties_ts_1.reveal,
        type: {
            type: 'string',
            output: true,
            description: '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.',
        },
        key_preview: shared_properties_ts_1.keyPreview,
        fingerprint: shared_properties_ts_1.fingerprint,
        created_at: shared_properties_ts_1.createdAt,
        key: shared_properties_ts_1.revealedKey,
    },
};
