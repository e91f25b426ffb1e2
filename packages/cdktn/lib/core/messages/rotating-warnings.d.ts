/** Every warning about rotation in place. Summaries are constant, because engines group warnings by them. */
export declare const ROTATING_WARNINGS: {
    readonly rotated: {
        readonly summary: 'An API key is rotated in place';
        readonly detail: '"{name}" is to be rotated: {why}. So {THIS_PLAN} creates generation {generation}. {kept} Whatever reads the key must take over the new one.';
    };
    readonly rotatingEscalated: {
        readonly summary: 'A rotating API key becomes privileged';
        readonly detail: 'The current key of "{name}" can only read. The new one can read, edit and delete everything in the project. If reading is enough, leave type at "locked_down_viewer".';
    };
    readonly rotatingWeakened: {
        readonly summary: 'A rotating API key becomes read-only';
        readonly detail: 'The current key of "{name}" is privileged, and the new one can only read. {kept} To end that sooner, change revoke_previous after the rotation.';
    };
    readonly previousRetired: {
        readonly summary: 'The previous key of a rotating API key is deleted';
        readonly detail: 'The overlap of {key} ({id}), the previous key of "{name}", ended at {until}. So {THIS_PLAN} deletes it. Whatever still uses it loses access.';
    };
    readonly previousRevoked: {
        readonly summary: 'The previous key of a rotating API key is revoked';
        readonly detail: 'revoke_previous of "{name}" has changed. So {THIS_PLAN} deletes the previous key, {key} ({id}), whose overlap ends at {until}. Whatever still uses it loses access.';
    };
    readonly previousSuperseded: {
        readonly summary: 'A rotating API key is rotated again during its overlap';
        readonly detail: '"{name}" is rotated while its previous key, {key} ({id}), is in its overlap, which would end at {until}. So {THIS_PLAN} deletes that key after the rotation. Make sure that nothing uses it any more.';
    };
    readonly supersededKept: {
        readonly summary: 'A third key of a rotating API key works on';
        readonly detail: '"{name}" is rotated again while its previous key, {key} ({id}), is in its overlap. Its secrets are in no state, so the current key may not have reached everything that reads it. So {key} stays for another overlap: it works for at least {hours} hours after the rotation. To delete it earlier, change revoke_previous afterwards.';
    };
    readonly nothingToRevoke: {
        readonly summary: 'There is no previous key to revoke';
        readonly detail: 'revoke_previous of "{name}" has changed, but there is no previous key. The value is only recorded. To end a later overlap early, change it again.';
    };
    readonly retiredAgain: {
        readonly summary: 'A key that should be gone is deleted';
        readonly detail: '"{name}" does not need {key} ({id}): {why}. So {THIS_PLAN} deletes it.';
    };
    readonly strayFound: {
        readonly summary: 'A key of a rotating API key is in no state';
        readonly detail: 'The project has {key} ({id}{created}), which is named like a generation of "{name}" and is not in this state. A run that was cut short may have left it, or another run with a newer state uses it. {next}';
    };
    readonly decidedInApply: {
        readonly summary: 'A rotation depends on a value that is not known yet';
        readonly detail: 'Known only after {APPLY}: {attributes} of "{name}". Depending on the value, the key is rotated or its previous key deleted. Take the value from a variable, or from something that does not change in this run.';
    };
    readonly scheduleTakesEffectLater: {
        readonly summary: 'A changed schedule takes effect in the next run';
        readonly detail: 'With the changed rotate_after, rotate_early or overlap, something is due for "{name}". This run only records the change, and the next one acts on it.';
    };
    readonly rotatingOwnKey: {
        readonly summary: 'The key that the provider signs in with is rotated';
        readonly detail: '{key} ({id}) of "{name}" is the one that the provider signs in with. {kept} Until then, put key and secret of the new current key into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from).';
    };
    readonly ownKeyKept: {
        readonly summary: 'The provider signs in with a key that should be gone';
        readonly detail: '{key} ({id}) of "{name}" should be gone, but the provider signs in with it, so it is kept. Put key and secret of the current key into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from). The next run then deletes it.';
    };
    readonly secretAtNextRotation: {
        readonly summary: 'The secret of an API key is not stored';
        readonly detail: 'store_secret of "{name}" is now true, but the platform shows a secret only once, when the key is created. The state takes the key where the platform shows it, and the secret at the next rotation. Change keepers to rotate now.';
    };
    readonly replacedWithoutOverlap: {
        readonly summary: 'A rotating API key is replaced without an overlap';
        readonly detail: 'No input of "{name}" asks for a new key, but {ON_REQUEST} does. So {THIS_PLAN} replaces the whole resource: all of its keys are deleted, and whatever uses them loses access. To rotate with an overlap, change keepers instead.';
    };
    readonly currentMissing: {
        readonly summary: 'The current key of a rotating API key is gone';
        readonly detail: 'Project {project} no longer has {key} ({id}), the current key of "{name}". Whatever uses it has no access. The next rotation is due at once.';
    };
    readonly straysLeft: {
        readonly summary: 'A rotating API key is gone, and keys of it are left';
        readonly detail: 'All keys of "{name}" in the state are gone from project {project}. Still there: {keys}. Import one of them, or delete them in Settings > API Keys.';
    };
};
