import type { Template } from '../../core/messages/index.js';
import { type SettingName } from '../../platform/settings/names.js';
import type { Property } from './definition.js';
/** The provider's own settings. */
export interface SettingsDefinition {
    /** Markdown, shown at the head of the reference. */
    readonly description: Template;
    readonly properties: Readonly<Record<SettingName, Property>>;
}
/** The settings of the provider. Each one can come from the environment instead. */
export declare const SETTINGS: SettingsDefinition;
