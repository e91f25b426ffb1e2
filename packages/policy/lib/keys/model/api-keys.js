"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.API_KEYS = void 0;
const shared_properties_ts_1 = require("./shared-properties.js");
exports.API_KEYS = {
    name: 'api_keys',
    kind: 'data source',
    summary: 'The API keys of a project, searched and filtered, without their values.',
    description: 'Lists the API keys of a project, oldest first, without their values. A key must match every filter that you set.',
    properties: {
        project_id: shared_properties_ts_1.projectId,
        search: {
            type: 'string',
            input: 'optional',
            description: 'A part of the name or of the key, in upper or lower case, as in the search field of the platform.',
        },
        type: {
            type: 'string',
            input: 'optional',
            oneOf: ['privileged', 'locked_down_viewer', 'system'],
            description: 'Only keys of this type: `privileged`, `locked_down_viewer` or `system`.',
        },
        older_than: {
            type: 'string',
            input: 'optional',
            description: 'Only keys of at least this age, such as `90d`, in the format of `rotate_after`.',
        },
        keys: {
            type: {
                itemName: 'listed_api_key',
                listOf: {
                    id: shared_properties_ts_1.publicId,
                    name: { type: 'string', output: true, description: 'The name of the key.' },
                    type: {
                        type: 'string',
                        output: true,
                        description: '`privileged`, `locked_down_viewer`, `system`, or what the platform calls it.',
                    },
                    system: { type: 'bool', output: true, description: 'Whether the platform protects the key.' },
                    key_preview: shared_properties_ts_1.keyPreview,
                    fingerprint: shared_properties_ts_1.fingerprint,
                    created_at: shared_properties_ts_1.createdAt,
                },
            },
            output: true,
            description: 'The keys that match, oldest first.',
        },
    },
};
