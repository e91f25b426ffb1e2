/** What a revocation refuses. */
export declare const REVOKE_ERRORS: {
    readonly REVOKE_SYSTEM_KEY: {
        readonly summary: 'The Automator key cannot be revoked';
        readonly detail: 'This selects the system key of the project, and the platform refuses to delete it. Nothing was sent. If that key has leaked, ask the operator of the platform.';
    };
    readonly REVOKE_OWN_KEY: {
        readonly summary: 'The provider signs in with this key';
        readonly detail: '"{name}" ({id}) is the key that the provider signs in with. Without it, neither this run nor the next one could do anything. Nothing was sent. To revoke it, sign in with another privileged key (EKB_API_KEY and EKB_API_SECRET). If a resource manages it, you can replace it instead ({REPLACE}): {OVERLAP}.';
    };
    readonly REVOKE_BY_VALUE: {
        readonly summary: 'id is the value of a key';
        readonly detail: 'A value does not belong in a configuration. Nothing was sent. The public id of this key is {id}. Set id to that, and remove the value from wherever you have written it.';
    };
    readonly REVOKE_UNUSABLE: {
        readonly summary: 'This key cannot be deleted from here';
        readonly detail: 'This platform masks its keys and gives them no ids, so nothing identifies "{name}" in a request. Nothing was sent. Delete it in Settings > API Keys of project {project}.';
    };
};
