"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.AUTOMATOR_KEY = void 0;
const shared_properties_ts_1 = require("./shared-properties.js");
exports.AUTOMATOR_KEY = {
    name: 'automator_key',
    kind: 'data source',
    summary: 'The Automator Key of a project, which the platform creates and protects.',
    description: 'Reads the Automator Key, the system key that every project has. The platform creates this key and refuses to delete it, so you can only read it.',
    properties: {
        project_id: shared_properties_ts_1.projectId,
        reveal: shared_properties_ts_1.reveal,
        id: shared_properties_ts_1.publicId,
        name: { type: 'string', output: true, description: 'The name of the key.' },
        type: { type: 'string', output: true, description: 'Always `system`.' },
        key_preview: shared_properties_ts_1.keyPreview,
        fingerprint: shared_properties_ts_1.fingerprint,
        created_at: shared_properties_ts_1.createdAt,
        key: shared_properties_ts_1.revealedKey,
    },
};
