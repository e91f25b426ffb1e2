/**
 * What can happen to a key, in the order in which a change is told: first what becomes of the credential, then
 * what else is true of it. A change has one or more of them; `no-change` always stands alone.
 *
 * - `rotate-with-gap`: the old key is deleted before the new one exists
 * - `rotate-with-overlap`: the new key exists before the old one is deleted
 * - `rotate`: replaced, in an order that the input does not tell
 * - `rotate-in-place`: a rotating key gets a new current key, and the one before it works on for its overlap
 * - `may-rotate-in-place`: only the apply decides whether a rotating key is rotated, and which of its keys go
 * - `revoke-previous`: the previous key of a rotating key is deleted before its overlap is over
 * - `retire-previous`: the previous key of a rotating key is deleted, because its overlap is over
 * - `delete-left-behind`: a key of a rotating key that should be gone already is deleted
 * - `revoke`: deleted, and nothing takes its place
 * - `forget`: leaves the state and stays alive on the platform, where nobody manages it
 * - `left-over`: the old half of an interrupted replacement; it is still alive
 * - `deferred`: planned, but not for this run
 * - `unknown-action`: the engine plans something that this version does not know; never take it as harmless
 * - `escalate`: a `locked_down_viewer` becomes `privileged`
 * - `de-escalate`: a `privileged` key becomes a `locked_down_viewer`
 * - `type-not-known`: the type may change, but the new or the old one is hidden or known after apply only
 * - `protected-key`: the platform's own Automator key would be changed, claimed or let go
 * - `re-scope`: the key belongs to another project afterwards
 * - `rename`: the label is all that changed, and yet it is a new key with a new secret
 * - `drift`: somebody changed or deleted it outside the engine
 * - `read-at-run-time`: a value or a list is read by a data source, an ephemeral resource or a `get`
 */
export declare const KEY_CLASSES: readonly ['left-over', 'rotate-with-gap', 'rotate-with-overlap', 'rotate', 'rotate-in-place', 'may-rotate-in-place', 'revoke-previous', 'retire-previous', 'delete-left-behind', 'revoke', 'forget', 'create', 'import', 'update-in-place', 'move', 'read-at-run-time', 'deferred', 'unknown-action', 'protected-key', 'escalate', 'type-not-known', 'de-escalate', 're-scope', 'rename', 'drift', 'no-change'];
export type KeyClass = (typeof KEY_CLASSES)[number];
