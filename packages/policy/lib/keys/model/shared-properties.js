"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.revealedKey = exports.reveal = exports.createdAt = exports.fingerprint = exports.keyPreview = exports.publicId = exports.identifyingProject = exports.projectId = void 0;
exports.projectId = {
    type: 'string',
    input: 'optional',
    output: true,
    format: 'identifier',
    review: 'reported',
    description: 'The id of the project.',
    defaultsTo: '`project_id` of the provider',
};
exports.identifyingProject = {
    import: 'optional',
    description: 'The id of the project. Defaults to `project_id` of the provider.',
};
exports.publicId = {
    type: 'string',
    output: true,
    description: 'The public id of the key. Never the key itself.',
    absent: 'if the platform gives none and hides the key',
};
exports.keyPreview = {
    type: 'string',
    output: true,
    description: 'The key in short form, as the platform shows it: at most its first and last four characters.',
};
exports.fingerprint = {
    type: 'string',
    output: true,
    format: 'fingerprint',
    review: 'known',
    description: 'Identifies the key without revealing it: `sha256:` and the first 16 hex digits of the SHA-256 of the key.',
    absent: 'if the platform hides the key',
};
exports.createdAt = {
    type: 'string',
    output: true,
    format: 'time',
    review: 'known',
    description: 'When the key was created, in RFC 3339 format and UTC.',
    absent: 'if the platform does not say',
};
exports.reveal = {
    type: 'bool',
    input: 'optional',
    review: 'known',
    description: {
        terraform: 'Whether to read the value of the key into `key`. The value is then stored in the state.',
        pulumi: 'Whether to read the value of the key into `key`. The output form of this function returns it as a secret. The plain form returns bare text, which Pulumi does not know to be secret.',
    },
    defaultsTo: '`false`',
};
exports.revealedKey = {
    type: 'string',
    output: true,
    sensitive: true,
    description: 'The value of the key.',
    absent: 'unless `reveal` is `true`',
};
