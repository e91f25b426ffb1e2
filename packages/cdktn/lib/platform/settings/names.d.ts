import { type EngineText } from '../../core/messages/engine-text.js';
/** Every setting, with its environment variable. */
export declare const SETTING_VARIABLES: {
    readonly endpoint: 'EKB_ENDPOINT';
    readonly api_key: 'EKB_API_KEY';
    readonly api_secret: 'EKB_API_SECRET';
    readonly project_id: 'EKB_PROJECT_ID';
    readonly api_keys_path: 'EKB_API_KEYS_PATH';
    readonly ca_bundle: 'EKB_CA_BUNDLE';
    readonly request_timeout: 'EKB_REQUEST_TIMEOUT';
    readonly max_retries: 'EKB_MAX_RETRIES';
};
export type SettingName = keyof typeof SETTING_VARIABLES;
/** The text of a setting, and where it was found. */
export interface SettingText {
    readonly name: SettingName;
    readonly text: string;
    /** The place, as the beginning of a sentence. */
    readonly source: EngineText;
}
/** A setting from the configuration of the provider, not from the environment. */
export declare function givenSetting(name: SettingName, text: string): SettingText;
/** Values of the configuration, as text or numbers. */
export type GivenSettings = Readonly<Partial<Record<SettingName, string | number | null | undefined>>>;
