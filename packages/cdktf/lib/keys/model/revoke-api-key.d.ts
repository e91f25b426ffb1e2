/** The deletion of a key now, whatever manages it. */
export declare const REVOKE_API_KEY: {
    readonly name: 'revoke_api_key';
    readonly kind: 'action';
    readonly summary: 'Deletes an API key at once, for example because it has leaked.';
    readonly description: 'Deletes an API key at once, outside of the life cycle of a resource: for a key that has leaked, or one that nothing manages. The plan says which key it is, and the run ends only when the platform no longer lists it. A deleted key cannot be restored.\n\nAn action does not read the state. So `deletion_protection` does not stop it, and a resource that manages the key is not changed: its next plan finds that the key is gone and creates a new one.\n\nThe action refuses the Automator key and the key that the provider signs in with.';
    readonly properties: {
        readonly project_id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly output: true;
            readonly format: 'identifier';
            readonly review: 'reported';
            readonly description: 'The id of the project.';
            readonly defaultsTo: '`project_id` of the provider';
        };
        readonly id: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'The public id of the key, for example `ekb_api_key.bot.id`. Set either `id` or `name`. Never the key itself.';
        };
        readonly name: {
            readonly type: 'string';
            readonly input: 'optional';
            readonly description: 'The exact name of the key, which no other key of the project may have. Set either `id` or `name`.';
        };
    };
};
