import type { SettingName } from './names.js';
/** How long one request may take, from its start to the end of its answer, in milliseconds. */
export declare const DEFAULT_REQUEST_TIMEOUT = 30000;
/** How often a failed request is repeated: about 15 s of waiting in total. */
export declare const DEFAULT_MAX_RETRIES = 4;
/** The default of a setting, as a person would write it; absent if it has none. */
export declare const SETTING_DEFAULTS: Readonly<Partial<Record<SettingName, string>>>;
/** The settings that have no default and that every provider needs. */
export declare const NEEDED_SETTINGS: ReadonlySet<SettingName>;
