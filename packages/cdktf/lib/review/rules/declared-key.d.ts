/**
 * An `api_key` as it is declared, before a platform was asked. In every property `undefined` means that the
 * value is not known before apply, and `null` that nothing is set.
 */
export interface DeclaredKey {
    readonly name: string | undefined;
    readonly type: string | undefined;
    /** Whether one of the types that it may have is `privileged`, where it is not known which it has. */
    readonly mayBePrivileged?: boolean;
    readonly rotateAfter: string | null | undefined;
    /** Whether there are entries in `keepers`, as far as that can be known. */
    readonly hasKeepers: boolean | undefined;
    readonly createBeforeDestroy: boolean;
    /** Whether `key` and `secret` go into the state. */
    readonly storesSecret: boolean | undefined;
}
/** Whether the key is ever replaced by plan: by its age or by its keepers. Undefined where that is not known. */
export declare function isRotated({ rotateAfter, hasKeepers }: DeclaredKey): boolean | undefined;
