"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FUNCTIONS = void 0;
exports.FUNCTIONS = [
    {
        name: 'fingerprint',
        kind: 'function',
        summary: 'The fingerprint of a key, as the resources show it.',
        description: 'Computes the fingerprint of a key: `sha256:` and the first 16 hexadecimal digits of its SHA-256. It is what the attribute `fingerprint` of the resources and data sources shows, so it tells whether something uses a managed key without showing the key. The function asks nobody.\n\nThe result of a sensitive key is sensitive too. A fingerprint says nothing about the key, so you can remove the mark with `nonsensitive`.',
        parameters: [
            {
                name: 'key',
                type: 'string',
                description: 'A whole key, as clients send it as `x-api-key`. Not its secret, and not what the platform shows of it.',
            },
        ],
        returns: 'string',
    },
    {
        name: 'import_id',
        kind: 'function',
        summary: 'The import id of a key of a project.',
        description: 'Makes the id by which `import` blocks and `terraform import` find a key of a project. It checks the form of both parts and asks nobody: whether there is such a key shows the import.',
        parameters: [
            {
                name: 'project_id',
                type: 'string',
                description: 'The id of the project, as its settings on the platform show it.',
            },
            {
                name: 'id',
                type: 'string',
                description: 'The public id of the key, or `name:` and its exact name. Never the key itself.',
            },
        ],
        returns: 'string',
    },
    {
        name: 'handed_over',
        kind: 'function',
        summary: 'A secret of an ephemeral resource, which no apply hands over as null.',
        description: 'Answers a secret as it is. During an apply it fails instead if the secret is null, so that a reader never stores an empty secret. During a plan a null secret is nothing special: the platform shows a secret once, and whether a reader needs it this time is decided by its version.\n\nIn an apply, engines compute the arguments of what changes only. So a reader that needs nothing never fails, and one that needs a secret that is gone fails before it writes anything. The function asks nobody.',
        parameters: [
            {
                name: 'secret',
                type: 'string',
                nullable: true,
                description: 'A secret that may be null, for example `ephemeral.ekb_api_key.bot.secret`.',
            },
            {
                name: 'applying',
                type: 'bool',
                description: 'Whether this is an apply. Give it `terraform.applying`.',
            },
        ],
        returns: 'string',
    },
];
