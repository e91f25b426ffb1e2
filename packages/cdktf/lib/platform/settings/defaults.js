"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NEEDED_SETTINGS = exports.SETTING_DEFAULTS = exports.DEFAULT_MAX_RETRIES = exports.DEFAULT_REQUEST_TIMEOUT = void 0;
const dialect_ts_1 = require("../contract/dialect.js");
exports.DEFAULT_REQUEST_TIMEOUT = 30_000;
exports.DEFAULT_MAX_RETRIES = 4;
exports.SETTING_DEFAULTS = {
    api_keys_path: dialect_ts_1.PATH_TEMPLATES.keys,
    request_timeout: `${exports.DEFAULT_REQUEST_TIMEOUT / 1000}s`,
    max_retries: String(exports.DEFAULT_MAX_RETRIES),
};
exports.NEEDED_SETTINGS = new Set([
    'endpoint',
    'api_key',
    'api_secret',
]);
