/** The project, on everything that belongs to one. */
export declare const projectId: {
    readonly type: 'string';
    readonly input: 'optional';
    readonly output: true;
    readonly format: 'identifier';
    readonly review: 'reported';
    readonly description: 'The id of the project.';
    readonly defaultsTo: '`project_id` of the provider';
};
/** The project in the identity of everything that belongs to one. */
export declare const identifyingProject: {
    readonly import: 'optional';
    readonly description: 'The id of the project. Defaults to `project_id` of the provider.';
};
/** The id of a key that is only read. */
export declare const publicId: {
    readonly type: 'string';
    readonly output: true;
    readonly description: 'The public id of the key. Never the key itself.';
    readonly absent: 'if the platform gives none and hides the key';
};
export declare const keyPreview: {
    readonly type: 'string';
    readonly output: true;
    readonly description: 'The key in short form, as the platform shows it: at most its first and last four characters.';
};
export declare const fingerprint: {
    readonly type: 'string';
    readonly output: true;
    readonly format: 'fingerprint';
    readonly review: 'known';
    readonly description: 'Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key.';
    readonly absent: 'if the platform hides the key';
};
export declare const createdAt: {
    readonly type: 'string';
    readonly output: true;
    readonly format: 'time';
    readonly review: 'known';
    readonly description: 'When the key was created, in RFC 3339 format and UTC.';
    readonly absent: 'if the platform does not say';
};
export declare const reveal: {
    readonly type: 'bool';
    readonly input: 'optional';
    readonly review: 'known';
    readonly description: {
        readonly terraform: 'Whether to read the value of the key into `key`. The value is then stored in the state.';
        readonly pulumi: 'Whether to read the value of the key into `key`. The output form of this function returns it as a secret. The plain form returns bare text, which Pulumi does not know to be secret.';
    };
    readonly defaultsTo: '`false`';
};
export declare const revealedKey: {
    readonly type: 'string';
    readonly output: true;
    readonly sensitive: true;
    readonly description: 'The value of the key.';
    readonly absent: 'unless `reveal` is `true`';
};
