/** Why something happens to a key. The most telling reason comes first in a list. */
export type Reason = 
/** The key has reached its age. `ageDays` is counted in whole days; null where the input does not tell. */
{
    readonly kind: 'due';
    readonly ageDays: number | null;
    readonly limit: string | null;
}
/** Entries of `keepers` by name. `hidden`: some or all of the names cannot be told. */
 | {
    readonly kind: 'keepers';
    readonly changed: readonly string[];
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly hidden: boolean;
}
/** An attribute differs. `forces`: the engine names it as a reason to replace the key. */
 | {
    readonly kind: 'attribute';
    readonly attribute: string;
    readonly forces: boolean;
}
/**
 * The instances of a `count` moved up or down. `from`: the address whose name this one takes over; null where
 * its own name moved on to another and it takes a new one.
 */
 | {
    readonly kind: 'count-shift';
    readonly from: string | null;
} | {
    readonly kind: SimpleReason;
};
export type SimpleReason = 
/** Marked as damaged, by a person or by a failed create. */
'tainted'
/** The secret of this key was lost when it was created. */
 | 'secret-lost'
/** Asked for by a person: `-replace`, `--target-replace`. */
 | 'requested'
/** `replace_triggered_by` or `replacementTrigger`. */
 | 'triggered'
/** The engine says only that it cannot be updated in place. */
 | 'cannot-update'
/** The block is no longer in the configuration or program. */
 | 'block-removed'
/** The program of Pulumi has it no longer, or the run was told to destroy it: the input does not tell which. */
 | 'dropped-or-destroyed'
/** The run was told to destroy this one: `destroy --target`. */
 | 'deletion-requested'
/** The program managed it and only looks a key up, with `get`, from now on. */
 | 'only-read'
/** The program only looked a key up until now. */
 | 'was-only-read'
/** A key that exists already is imported in its place. */
 | 'imported-over'
/** The call of the module that it is in is gone. */
 | 'module-removed'
/** The `count` became smaller. */
 | 'count-shrunk'
/** The entry is no longer in `for_each`. */
 | 'each-key-removed'
/** `count` or `for_each` was added or taken away. */
 | 'repetition-changed'
/** OpenTofu's `enabled` became false. */
 | 'disabled'
/** A `moved` block names a place that there is not. */
 | 'no-move-target'
/** The plan is one that destroys everything. */
 | 'destroy-run'
/** Was deleted outside the engine, so it is made again. */
 | 'deleted-outside'
/** A replacement that was interrupted is brought to its end. */
 | 'left-over'
/** Its settings are known after apply only, so it is read then. */
 | 'read-deferred'
/** The run was told to run this action: `-invoke`. */
 | 'action-invoked'
/** Something that the run changes triggers this action. */
 | 'action-triggered'
/** A resource that this one is deleted or replaced with. */
 | 'goes-with-another';
