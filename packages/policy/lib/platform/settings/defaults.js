"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NEEDED_SETTINGS = exports.SETTING_DEFAULTS = void 0;
const dialect_ts_1 = require("../contract/dialect.js");
const limits_ts_1 = require("./limits.js");
exports.SETTING_DEFAULTS = {
    api_keys_path: dialect_ts_1.PATH_TEMPLATES.keys,
    request_timeout: `${limits_ts_1.DEFAULT_REQUEST_TIMEOUT / 1000}s`,
    max_retries: String(limits_ts_1.DEFAULT_MAX_RETRIES),
};
exports.NEEDED_SETTINGS = new Set([
    'endpoint',
    'api_key',
    'api_secret',
]);
