/** Which key works on after a rotation in place: a sentence in warnings about it. */
export declare const KEPT_WORDS: {
    readonly none: 'No older key works.';
    readonly untilNextRun: '{key} works until the next run.';
    readonly forHours: '{key} works for at least {hours} hours after that.';
};
/** Why a key is rotated in place: clauses in warnings about it. */
export declare const ROTATION_WORDS: {
    readonly current_missing: 'its current key is gone';
    readonly secret_lost: 'the secret of its current key never arrived';
    readonly new_value: 'the platform shows its current key with another value than was created';
    readonly type: 'its type changes from "{from}" to "{to}"';
    readonly keepers: 'its keepers have changed';
    readonly due: 'it is {age} old and rotate_after is {after}{early}';
};
/** How old the current key is, where no reason says it: a clause behind the reasons. */
export declare const ROTATION_AGE = "it is {age} old";
/** What stands between the clauses. */
export declare const ROTATION_AND = ", and ";
