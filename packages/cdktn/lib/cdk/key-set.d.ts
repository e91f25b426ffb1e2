import { ApiKey, type ApiKeyType } from '../bindings/index.js';
import { type IResolvable, type TerraformProvider } from 'cdktn';
import { Construct } from 'constructs';
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
    /** Any values that the keys are tied to: a key is replaced when one of them changes. */
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
/**
 * One API key for each service: named by one convention, rotated by age, the new key created before the old
 * one is deleted, and read-only unless an entry says otherwise.
 */
export declare class KeySet extends Construct {
    private readonly byService;
    constructor(scope: Construct, id: string, props: KeySetProps);
    /** The names of the services, in the order of the props. */
    get services(): string[];
    /** Which key each service should be using, without revealing it. Safe to output. */
    get fingerprints(): {
        [service: string]: string;
    };
    /** The key of one service. Throws where the set has none. */
    key(service: string): ApiKey;
    private create;
}
