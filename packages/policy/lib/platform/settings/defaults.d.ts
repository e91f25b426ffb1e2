import type { SettingName } from './names.js';
/** What counts where a setting is not set, as a person would write it; absent where nothing does. */
export declare const SETTING_DEFAULTS: Readonly<Partial<Record<SettingName, string>>>;
/** The settings that have no default and that no provider works without. */
export declare const NEEDED_SETTINGS: ReadonlySet<SettingName>;
