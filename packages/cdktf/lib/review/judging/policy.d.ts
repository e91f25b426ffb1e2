/** What a project decides for itself about its keys. */
export interface Policy {
    /** How many privileged keys one project of the platform may have. */
    readonly privilegedKeysPerProject: number;
    /** Whole days; null where keys may have any age. */
    readonly maximumAgeDays: number | null;
    /** What every name has to match; null where any name will do. */
    readonly namePattern: Pick<RegExp, 'source' | 'test'> | null;
    /** Whether a key of this name may be privileged. */
    isApprovedPrivileged(name: string): boolean;
    /**
     * How many hours what has this address takes to move to a new key, at most; null where nobody has said. The address of
     * a key stands for everything that reads it.
     */
    hoursToMove(address: string): number | null;
    /** Whether the run comes by itself and nobody looks at its plan, so that only time may change a key. */
    readonly isScheduled: boolean;
}
export declare const DEFAULT_POLICY: Policy;
/** The decisions by the names that they have in `ekb.review.yaml` and in the configuration of a policy. */
export type SettingName = 'approved_privileged' | 'maximum_age' | 'privileged_keys_per_project' | 'pattern' | 'readers';
