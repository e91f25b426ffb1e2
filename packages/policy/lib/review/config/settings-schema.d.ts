import { type SettingName } from '../judging/policy.js';
/** What a JSON Schema says of a setting, as far as both `ekb.review.yaml` and the policies of Pulumi know it. */
export interface SettingSchema {
    readonly type: 'array' | 'integer' | 'object' | 'string';
    readonly description: string;
    readonly default?: string | number | string[];
    readonly items?: {
        readonly type: 'string';
        readonly minLength: number;
    };
    readonly minimum?: number;
    readonly pattern?: string;
    readonly additionalProperties?: {
        readonly type: 'string';
        readonly pattern: string;
    };
}
/** What a project can decide for the rules, by its name. */
export declare const SETTINGS_SCHEMA: Readonly<Record<SettingName, SettingSchema>>;
