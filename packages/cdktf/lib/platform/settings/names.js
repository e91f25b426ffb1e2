"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SETTING_VARIABLES = void 0;
exports.givenSetting = givenSetting;
const engine_text_ts_1 = require("../../core/messages/engine-text.js");
exports.SETTING_VARIABLES = {
    endpoint: 'EKB_ENDPOINT',
    api_key: 'EKB_API_KEY',
    api_secret: 'EKB_API_SECRET',
    project_id: 'EKB_PROJECT_ID',
    api_keys_path: 'EKB_API_KEYS_PATH',
    ca_bundle: 'EKB_CA_BUNDLE',
    request_timeout: 'EKB_REQUEST_TIMEOUT',
    max_retries: 'EKB_MAX_RETRIES',
};
function givenSetting(name, text) {
    return { name, text, source: (0, engine_text_ts_1.engineText)(`The setting ${name}`) };
}
