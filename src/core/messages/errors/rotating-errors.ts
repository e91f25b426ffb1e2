import type { MessageEntry } from '../index.ts'

/** What the rules of rotation in place refuse, or cannot finish. */
export const ROTATING_ERRORS = {
  ROTATING_NAME_TOO_LONG: {
    summary: 'The name leaves no room for a tag and a generation',
    detail:
      'name has {length} characters. Each key is named after it, with a tag and a generation behind, so it can have at most {longest}. Choose a shorter name.',
  },
  OVERLAP_TOO_LONG: {
    summary: 'overlap is longer than the time between two rotations',
    detail:
      'overlap is "{overlap}", but a key is rotated after "{after}" less {early} (rotate_after less rotate_early). A third key would be needed. Set overlap to at most {longest}, or make rotate_after longer.',
  },
  ROTATION_PROTECTED: {
    summary: 'The previous key of "{name}" is still in its overlap',
    detail:
      'deletion_protection is true, and {THIS_PLAN} would rotate "{name}" ({why}) and delete the previous key, {previous} ({id}), before its overlap ends at {until}. Wait until then, undo the change, or set deletion_protection to false and apply that first.',
  },
  ROTATION_SECRET_LOST: {
    summary: 'The secret of a new key of "{name}" was lost on the way',
    detail:
      '{reason} The platform did create {key} ({id}), but its secret is shown only once and did not arrive. Readers are not affected: the current key, {current}, stays. {key} is in retiring. The next run deletes it and rotates again.',
  },
  ROTATION_LOST: {
    summary: 'The rotation of "{name}" failed',
    detail:
      '{failure} Readers are not affected: the current key, {current}, stays. The next run rotates again. {later}',
  },
  ROTATION_ELSEWHERE: {
    summary: 'Another run is rotating "{name}"',
    detail:
      'The project already has a key named {key} ({id}), which this run was going to create and its state does not have. Nothing was sent. Wait for the other run, and refresh the state. If there is no other run, the key is left from one that was cut short: the next run names it and goes on without it.',
  },
  RETIREMENT_FAILED: {
    summary: 'A key of "{name}" was not deleted',
    detail:
      '{key} ({id}) may still exist: {failure} It is in retiring, and the next run tries again. You can also delete it in Settings > API Keys.',
  },
  RETIRING_SIGNS_IN: {
    summary: 'The provider signs in with a key that is to be deleted',
    detail:
      '{key} ({id}) of "{name}" was not deleted, because this run signs in with it. It is in retiring. Copy the key and secret of the current key to EKB_API_KEY and EKB_API_SECRET (or wherever the provider gets them from). The next run then deletes it.',
  },
  IMPORT_PAIR_INVALID: {
    summary: 'The two keys do not belong together',
    detail:
      'An import id of two keys is <current>,<previous>. {current} and {previous} cannot be the current and the previous key: {problem}. Check the order, or import the current key alone and delete the other one.',
  },
  LINE_AMBIGUOUS: {
    summary: 'More than one API key may be the current one',
    detail:
      'Project {project} has {count} keys that may be the current key of the rotating key "{id}": {keys}. Nothing was imported. Delete those that nobody uses, or import the right one by an import id.',
  },
  MOVE_LEAVES_KEYS: {
    summary: '"{name}" has more than one key',
    detail:
      'An API key without rotation in place has one key, and the state of "{name}" also has {others}. Nothing was moved. Apply until previous is null and retiring is empty (revoke_previous ends the overlap), then move it.',
  },
  ALIAS_OF_ROTATING: {
    summary: '"{name}" is a rotating API key in the state',
    detail:
      'An alias turns an API key into a rotating key, not the other way round. Nothing was sent. Remove the option aliases from the program. To continue with a key that is not rotated in place, do not use an alias. {FORGET}, which deletes no key, and import the current key (import id {id}).',
  },
} as const satisfies Record<string, MessageEntry>
