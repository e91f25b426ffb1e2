type Attributes = Readonly<Record<string, string>>;
/** The block of a key: its attributes as expressions, aligned as the engines format them, then nested blocks. */
export declare function keyBlock(label: string, attributes: Attributes, nested?: string): string;
/** The block of a key that is rotated in place. */
export declare function rotatingBlock(label: string, attributes: Attributes): string;
/** Blocks of one file. */
export declare function blocks(...texts: readonly string[]): string;
export declare const VIEWER = "\"locked_down_viewer\"";
export declare const PRIVILEGED = "\"privileged\"";
/** What a rotation without a gap takes. */
export declare const OVERLAP = "lifecycle { create_before_destroy = true }";
/** A key that several examples have. */
export declare const BOT: string;
/** Names that several examples loop over. */
export declare const NAMES = "variable \"names\" {\n  type    = list(string)\n  default = [\"teams-bot\", \"slack-bot\"]\n}";
export {};
