/** Something that reads the value of a key. */
export interface Use {
    readonly kind: 'resource' | 'data source' | 'ephemeral resource' | 'output' | 'provider' | 'module' | 'action';
    /**
     * Safe to show: `kubernetes_secret.bot`, `output.bot_key`, `provider.vault`. One that stands for several
     * instances has no index.
     */
    readonly address: string;
    /** What is read; `whole` where the expression takes the object and the input does not tell which part. */
    readonly reads: readonly ('key' | 'secret' | 'whole')[];
    /** What stands between the key and this use, nearest to the key first: `module.bots.output.key`, `local`. */
    readonly through: readonly string[];
    /** False where it reads the object or a list of objects, and may want `id` or `name` only. */
    readonly sure: boolean;
    /** How many instances this stands for, and how many of them change in the same plan; null where not told. */
    readonly instances: number;
    readonly updated: number | null;
    /** How many of them are deleted in the same plan, and not made anew. */
    readonly deleted: number;
    /** Of outputs of the root: whether it is marked sensitive. Null for everything else. */
    readonly sensitive: boolean | null;
    /**
     * Whether the run prints what it reads: `yes` of an output that is not marked sensitive and shows a value, `perhaps`
     * where the input does not tell, of an output or of a provisioner.
     */
    readonly printed: 'yes' | 'perhaps' | 'no';
    /** Of providers: whether it is the one that manages this key, which would lock itself out. */
    readonly ownProvider: boolean;
    /** Where it takes the value in a write-only argument that its provider does not send again after a rotation. */
    readonly writtenOnce?: WrittenOnce;
}
/** A write-only argument. Its provider sends it again only if another argument, its version, changes. */
export interface WrittenOnce {
    /** Its name, safe to show: `data_json_wo`. */
    readonly argument: string;
    /** Whether it has no version, or one that is the same after a rotation of the key. */
    readonly version: 'missing' | 'fixed';
}
