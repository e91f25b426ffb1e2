import type { ApiKeyConfig, ApiKeyType, RotatingApiKeyConfig } from '../bindings/index.js';
import type { IResolvable, TerraformMetaArguments, TerraformProvider } from 'cdktf';
/** What the keys of a set have in common; an entry of the set can say otherwise for its own. */
export interface KeySetDefaults {
    /**
     * What the keys may do.
     *
     * @default "locked_down_viewer"
     */
    readonly type?: ApiKeyType | IResolvable;
    /**
     * The age that a key does not reach, such as `12h`, `90d` or `26w`; `never` for keys that are not.
     *
     * @default "90d"
     */
    readonly rotateAfter?: string;
    /**
     * How long before that a key is due, such as `12h`; shorter than `rotateAfter`.
     *
     * @default 5 % of rotateAfter, at most 24h
     */
    readonly rotateEarly?: string;
    /**
     * Whether keys are rotated in place, as a `RotatingApiKey`: the previous key works for `overlap` after a rotation.
     * Without it, each is an `ApiKey`, and a rotation replaces it. A key that exists changes its type of resource with
     * this, so give the stack a `moved` block as well, or the key is deleted and another one created.
     *
     * @default false
     */
    readonly rotating?: boolean;
    /**
     * How long the previous key of a rotating key works at least after a rotation, such as `0h`, `36h` or `7d`; at most
     * `rotateAfter` less `rotateEarly`. Only with `rotating`.
     *
     * @default 24h, or half of rotateAfter if that is less
     */
    readonly overlap?: string;
    /**
     * Any text, for example a date: a new value that is not empty deletes the previous key of a rotating key before its
     * overlap is over. Only with `rotating`.
     */
    readonly revokePrevious?: string;
    /** Any values that the keys are tied to: a key is rotated when one of them changes. */
    readonly keepers?: {
        [key: string]: string;
    };
    /** The project. Default: the one of the provider. */
    readonly projectId?: string;
    /** Whether a plan that would delete a key is refused. */
    readonly deletionProtection?: boolean | IResolvable;
    /** Whether key and secret are kept in the state; with `false` neither is. */
    readonly storeSecret?: boolean | IResolvable;
}
/** One key of a set, where it differs from the others. */
export interface KeySetEntry extends KeySetDefaults {
    /** The label of the key, in place of what the naming convention makes. */
    readonly name?: string;
    /** Why this key is privileged. A KeyGuard asks for it (rule EKB001). */
    readonly reason?: string;
}
/** The keys of a set, and what they have in common. */
export interface KeySetProps extends KeySetDefaults {
    /** The keys, by the name of the service that uses each. */
    readonly keys: {
        [service: string]: KeySetEntry;
    };
    /**
     * How a key is called: a text in which `{service}` stands for the name of the service and `{type}` for the
     * type of its key, such as `acme-prod-{service}`.
     *
     * @default "{service}"
     */
    readonly naming?: string;
    /** The provider, where a stack has more than one. */
    readonly provider?: TerraformProvider;
}
/** The inputs of both kinds of keys that a set hands on as they are. */
export type SharedInput = Exclude<keyof ApiKeyConfig, keyof TerraformMetaArguments | Decided>;
/** The inputs that a rotating key has besides. */
export type RotatingInput = Exclude<keyof RotatingApiKeyConfig, keyof ApiKeyConfig>;
/** The inputs that the set itself decides or has another default for. */
type Decided = 'name' | 'type' | 'rotateAfter';
/** The compiler asks for an input that the bindings get, here and in {@link KeySetDefaults}. */
export declare const SHARED_INPUTS: readonly SharedInput[];
/** As {@link SHARED_INPUTS}, for rotating keys. */
export declare const ROTATING_INPUTS: readonly RotatingInput[];
export {};
