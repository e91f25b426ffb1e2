/** What the rules of rotation in place refuse, or cannot finish. */
export declare const ROTATING_ERRORS: {
    readonly ROTATING_NAME_TOO_LONG: {
        readonly summary: 'The name leaves no room for a tag and a generation';
        readonly detail: 'name has {length} characters. Each key is named after it, with a tag and a generation behind, so it can have at most {longest}. Choose a shorter name.';
    };
    readonly OVERLAP_TOO_LONG: {
        readonly summary: 'overlap is longer than the time between two rotations';
        readonly detail: 'overlap is "{overlap}", but a key is rotated after "{after}" less {early} (rotate_after less rotate_early). A third key would be needed. Set overlap to at most {longest}, or make rotate_after longer.';
    };
    readonly ROTATION_PROTECTED: {
        readonly summary: 'The previous key of "{name}" is still in its overlap';
        readonly detail: 'deletion_protection is true, and {THIS_PLAN} would rotate "{name}" ({why}) and delete the previous key, {previous} ({id}), before its overlap ends at {until}. Wait until then, undo the change, or set deletion_protection to false and apply that first.';
    };
    readonly ROTATION_SECRET_LOST: {
        readonly summary: 'The secret of a new key of "{name}" was lost on the way';
        readonly detail: '{reason} The platform did create {key} ({id}), but its secret is shown only once and did not arrive. Readers are not affected: the current key, {current}, stays. {key} is in retiring. The next run deletes it and rotates again.';
    };
    readonly ROTATION_LOST: {
        readonly summary: 'The rotation of "{name}" failed';
        readonly detail: '{failure} Readers are not affected: the current key, {current}, stays. The next run rotates again. If a key named {key} appears later, the next run reports it.';
    };
    readonly ROTATION_ELSEWHERE: {
        readonly summary: 'Another run is rotating "{name}"';
        readonly detail: 'The project already has a key named {key} ({id}), which this run was going to create and its state does not have. Nothing was sent. Wait for the other run, and refresh the state. If there is no other run, the key is left from one that was cut short: the next run names it and goes on without it.';
    };
    readonly RETIREMENT_FAILED: {
        readonly summary: 'A key of "{name}" was not deleted';
        readonly detail: '{key} ({id}) may still exist: {failure} It is in retiring, and the next run tries again. You can also delete it in Settings > API Keys.';
    };
    readonly RETIRING_SIGNS_IN: {
        readonly summary: 'The provider signs in with a key that is to be deleted';
        readonly detail: '{key} ({id}) of "{name}" was not deleted, because this run signs in with it. It is in retiring. Put key and secret of the current key into EKB_API_KEY and EKB_API_SECRET (or wherever the provider has them from). The next run then deletes it.';
    };
    readonly IMPORT_PAIR_INVALID: {
        readonly summary: 'The two keys do not belong together';
        readonly detail: 'An import id of two keys is <current>,<previous>. {current} and {previous} cannot be the current and the previous key: {problem}. Check the order, or import the current key alone and delete the other one.';
    };
    readonly LINE_AMBIGUOUS: {
        readonly summary: 'More than one API key may be the current one';
        readonly detail: 'Project {project} has {count} keys that may be the current key of the rotating key "{id}": {keys}. Nothing was imported. Delete those that nobody uses, or import the right one by an import id.';
    };
    readonly MOVE_LEAVES_KEYS: {
        readonly summary: '"{name}" has more than one key';
        readonly detail: 'An API key without rotation in place has one key, and the state of "{name}" also has {others}. Nothing was moved. Apply until previous is null and retiring is empty (revoke_previous ends the overlap), then move it.';
    };
    readonly ALIAS_OF_ROTATING: {
        readonly summary: '"{name}" is a rotating API key in the state';
        readonly detail: 'An alias makes a rotating key of an API key, and not the other way round. Nothing was sent. Take the option aliases out of the program again. To go on with a key that is not rotated in place, do not use an alias. {FORGET}, which deletes no key, and import the current key (import id {id}).';
    };
};
