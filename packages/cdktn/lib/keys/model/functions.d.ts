/** Every function. Signatures and reference pages derive from this list. */
export declare const FUNCTIONS: readonly [{
    readonly name: 'fingerprint';
    readonly kind: 'function';
    readonly summary: 'The fingerprint of a key, as the resources show it.';
    readonly description: 'Computes the fingerprint of a key: `sha256:` and the first 16 hexadecimal digits of its SHA-256. It is what the attribute `fingerprint` of the resources and data sources shows, so it tells whether something uses a managed key without showing the key. The function asks nobody.\n\nThe result of a sensitive key is sensitive too. A fingerprint says nothing about the key, so you can remove the mark with `nonsensitive`.';
    readonly parameters: readonly [{
        readonly name: 'key';
        readonly type: 'string';
        readonly description: 'A whole key, as clients send it as `x-api-key`. Not its secret, and not what the platform shows of it.';
    }];
    readonly returns: 'string';
}, {
    readonly name: 'import_id';
    readonly kind: 'function';
    readonly summary: 'The import id of a key of a project.';
    readonly description: 'Makes the id by which `import` blocks and `terraform import` find a key of a project. It checks the form of both parts and asks nobody: whether there is such a key shows the import.';
    readonly parameters: readonly [{
        readonly name: 'project_id';
        readonly type: 'string';
        readonly description: 'The id of the project, as its settings on the platform show it.';
    }, {
        readonly name: 'id';
        readonly type: 'string';
        readonly description: 'The public id of the key, or `name:` and its exact name. Never the key itself.';
    }];
    readonly returns: 'string';
}, {
    readonly name: 'handed_over';
    readonly kind: 'function';
    readonly summary: 'A secret of an ephemeral resource, which no apply hands over as null.';
    readonly description: 'Answers a secret as it is. During an apply it fails instead if the secret is null, so that a reader never stores an empty secret. During a plan a null secret is nothing special: the platform shows a secret once, and whether a reader needs it this time is decided by its version.\n\nIn an apply, engines compute the arguments of what changes only. So a reader that needs nothing never fails, and one that needs a secret that is gone fails before it writes anything. The function asks nobody.';
    readonly parameters: readonly [{
        readonly name: 'secret';
        readonly type: 'string';
        readonly nullable: true;
        readonly description: 'A secret that may be null, for example `ephemeral.ekb_api_key.bot.secret`.';
    }, {
        readonly name: 'applying';
        readonly type: 'bool';
        readonly description: 'Whether this is an apply. Give it `terraform.applying`.';
    }];
    readonly returns: 'string';
}];
/** The names of the functions, each of which needs code of its own. */
export type FunctionName = (typeof FUNCTIONS)[number]['name'];
