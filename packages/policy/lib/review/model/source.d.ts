/** What an input is and what it can tell. */
export interface Source {
    readonly engine: 'terraform' | 'opentofu' | 'pulumi';
    /** As the input has it, `1.15.5`; null where it has none. */
    readonly version: string | null;
    readonly format: SourceFormat;
    /** When it was planned, RFC 3339; null where the input does not tell. */
    readonly plannedAt: string | null;
    /** What was run, as far as the input tells: an ordinary plan where nothing else is known. */
    readonly run: 'plan' | 'refresh-only' | 'destroy';
    readonly limitations: readonly Limitation[];
}
/**
 * - `plan`: `terraform show -json` of a saved plan
 * - `plan-lines`: the lines of `terraform plan -json`, which carry no values
 * - `preview`: `pulumi preview --json`
 * - `events`: the engine events of Pulumi, streamed or from an event log
 */
export type SourceFormat = 'plan' | 'plan-lines' | 'preview' | 'events';
/** A limitation of an input: something that it does not show, or that readers of the report must know about it. */
export type Limitation = 
/** No attributes: no names, types or ages, so an escalation does not show. */
{
    readonly kind: 'no-values';
}
/** Whether the old or the new key comes first is not told. */
 | {
    readonly kind: 'no-order';
}
/** Who reads a key is not told. */
 | {
    readonly kind: 'no-uses';
}
/** Which outputs of the stack show a key is not told. */
 | {
    readonly kind: 'outputs-not-traced';
}
/** Functions that read keys leave no trace. */
 | {
    readonly kind: 'functions-not-told';
}
/** Keys that stay alive because their resource has the option `deletedWith` look deleted. */
 | {
    readonly kind: 'deleted-with-not-told';
}
/** Resources that stay as they are, readers of keys among them, are not in the input. */
 | {
    readonly kind: 'unchanged-not-told';
}
/** Left-overs of interrupted replacements do not show, or look like the living key. */
 | {
    readonly kind: 'no-left-overs';
}
/** Planning ended with an error: what comes behind it, and what was refused, is missing. */
 | {
    readonly kind: 'errored';
}
/** The engine says that applying this plan leaves something to be done. */
 | {
    readonly kind: 'incomplete';
}
/** Keys that are in the state and that the plan says nothing of, as with `-target`. */
 | {
    readonly kind: 'left-out';
    readonly keys: readonly string[];
}
/** Options of the command itself that left something out: `-target`. */
 | {
    readonly kind: 'narrowed';
    readonly options: readonly string[];
}
/** Keys that are in the configuration once, and of which the plan has neither a change nor a state. */
 | {
    readonly kind: 'blocks-left-out';
    readonly blocks: readonly string[];
}
/** Blocks of keys that the plan and the state have no instance of: a count of 0, or a part that is missing. */
 | {
    readonly kind: 'blocks-without-keys';
    readonly blocks: readonly string[];
}
/** These read a local value that is known after apply only; it may hold a key. */
 | {
    readonly kind: 'locals';
    readonly readers: readonly string[];
    /** Those that print what they read: outputs that are not marked sensitive, and provisioners. */
    readonly printing: readonly string[];
}
/** Outputs that are not marked sensitive and read keys of which the input has no object. */
 | {
    readonly kind: 'stray-outputs';
    readonly outputs: readonly string[];
}
/** Actions of the provider that run with this plan, and of which this version does not know what they do. */
 | {
    readonly kind: 'actions';
    readonly addresses: readonly string[];
}
/** Rotating keys that are changed in place, without values: which keys that creates or deletes is not told. */
 | {
    readonly kind: 'changed-in-place';
    readonly keys: readonly string[];
}
/** Keys of which the provider has not decided what happens: its settings are not known in the preview. */
 | {
    readonly kind: 'not-decided';
    readonly keys: readonly string[];
}
/** Parts of the input that this version does not know; names, safe to show. */
 | {
    readonly kind: 'unknown-parts';
    readonly names: readonly string[];
}
/** Lines that are no messages of the engine. */
 | {
    readonly kind: 'lines-skipped';
    readonly lines: number;
};
