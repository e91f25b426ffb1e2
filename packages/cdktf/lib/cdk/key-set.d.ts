import { ApiKey, RotatingApiKey } from '../bindings/index.js';
import { Construct } from 'constructs';
import { type KeySetProps } from './key-set-props.js';
/**
 * One API key for each service: named by one convention, rotated by age, the new key created before the old
 * one is deleted, and read-only unless an entry says otherwise. With `rotating`, a key is rotated in place, and the
 * previous one works for a while.
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
    /** The key of one service. Throws where the set has none, and for a rotating key: that is {@link rotatingKey}. */
    key(service: string): ApiKey;
    /**
     * The rotating key of one service: read `current.key` and `current.secret`. Throws where the set has none, and for
     * a key that is not rotating.
     */
    rotatingKey(service: string): RotatingApiKey;
    private find;
    private create;
}
