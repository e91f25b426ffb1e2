"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ERRORS = void 0;
const find_errors_ts_1 = require("./find-errors.js");
const function_errors_ts_1 = require("./function-errors.js");
const key_errors_ts_1 = require("./key-errors.js");
const move_errors_ts_1 = require("./move-errors.js");
const platform_errors_ts_1 = require("./platform-errors.js");
const review_errors_ts_1 = require("./review-errors.js");
const revoke_errors_ts_1 = require("./revoke-errors.js");
const rotating_errors_ts_1 = require("./rotating-errors.js");
const setting_errors_ts_1 = require("./setting-errors.js");
const tool_errors_ts_1 = require("./tool-errors.js");
exports.ERRORS = {
    ...setting_errors_ts_1.SETTING_ERRORS,
    ...platform_errors_ts_1.PLATFORM_ERRORS,
    ...key_errors_ts_1.KEY_ERRORS,
    ...find_errors_ts_1.FIND_ERRORS,
    ...rotating_errors_ts_1.ROTATING_ERRORS,
    ...move_errors_ts_1.MOVE_ERRORS,
    ...function_errors_ts_1.FUNCTION_ERRORS,
    ...revoke_errors_ts_1.REVOKE_ERRORS,
    ...tool_errors_ts_1.TOOL_ERRORS,
    ...review_errors_ts_1.REVIEW_ERRORS,
};
