/** A published list of risks or safeguards that rules refer to. */
export interface Framework {
    readonly name: string;
    readonly version: string;
    readonly organization: string;
    readonly uri: string;
}
/** An entry of a framework. */
export interface Reference {
    readonly framework: Framework;
    /** As the framework publishes it. */
    readonly title: string;
    /** Where it is explained. */
    readonly uri: string;
}
/** The entries that rules refer to, by the ids that people know them by. */
export declare const REFERENCES: {
    readonly 'NHI1:2025': Reference;
    readonly 'NHI2:2025': Reference;
    readonly 'NHI5:2025': Reference;
    readonly 'NHI7:2025': Reference;
    readonly 'NHI9:2025': Reference;
    readonly 'CIS 3.10': Reference;
    readonly 'CIS 3.11': Reference;
    readonly 'CIS 5.5': Reference;
    readonly 'CIS 6.1': Reference;
    readonly 'CIS 6.2': Reference;
};
export type ReferenceId = keyof typeof REFERENCES;
/** `NHI5:2025 Overprivileged NHI`. */
export declare function referenceName(id: ReferenceId): string;
