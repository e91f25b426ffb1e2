import type { SettingText } from './names.js';
/** How long one request may take, from its start to the end of its answer, in milliseconds. */
export declare const DEFAULT_REQUEST_TIMEOUT = 30000;
/** How often a failed request is repeated: about 15 s of waiting in total. */
export declare const DEFAULT_MAX_RETRIES = 4;
/** Reads a duration such as "30s" into milliseconds. @throws EkbError `REQUEST_TIMEOUT_INVALID` */
export declare function readRequestTimeout({ text, source }: SettingText): number;
/** Reads a count of retries. @throws EkbError `MAX_RETRIES_INVALID` */
export declare function readMaxRetries({ text, source }: SettingText): number;
