import type { SettingName } from './names.js';
/** The default of a setting, as a person would write it; absent if it has none. */
export declare const SETTING_DEFAULTS: Readonly<Partial<Record<SettingName, string>>>;
/** The settings that have no default and that every provider needs. */
export declare const NEEDED_SETTINGS: ReadonlySet<SettingName>;
