import { type SettingName } from '../../platform/settings/names.js';
import type { Property } from './definition.js';
import type { Words } from './words.js';
/** The provider's own settings. */
export interface SettingsDefinition {
    /** Markdown, shown at the head of the reference. */
    readonly description: Words;
    readonly properties: Readonly<Record<SettingName, Property>>;
}
/** What a provider is told. Every setting can come from the environment instead. */
export declare const SETTINGS: SettingsDefinition;
