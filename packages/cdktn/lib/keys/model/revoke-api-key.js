"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.REVOKE_API_KEY = void 0;
const shared_properties_ts_1 = require("./shared-properties.js");
exports.REVOKE_API_KEY = {
    name: 'revoke_api_key',
    kind: 'action',
    summary: 'Deletes an API key at once, for example because it has leaked.',
    description: 'Deletes an API key at once, outside of the life cycle of a resource: for a key that has leaked, or one that nothing manages. The plan says which key it is, and the run ends only when the platform no longer lists it. A deleted key cannot be restored.\n\nAn action does not read the state. So `deletion_protection` does not stop it, and a resource that manages the key is not changed: its next plan finds that the key is gone and creates a new one.\n\nThe action refuses the Automator key and the key that the provider signs in with.',
    properties: {
        project_id: shared_properties_ts_1.projectId,
        id: {
            type: 'string',
            input: 'optional',
            description: 'The public id of the key, for example `ekb_api_key.bot.id`. Set either `id` or `name`. Never the key itself.',
        },
        name: {
            type: 'string',
            input: 'optional',
            description: 'The exact name of the key, which no other key of the project may have. Set either `id` or `name`.',
        },
    },
};
