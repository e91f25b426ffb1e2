"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DEFAULT_MAX_RETRIES = exports.DEFAULT_REQUEST_TIMEOUT = void 0;
exports.readRequestTimeout = readRequestTimeout;
exports.readMaxRetries = readMaxRetries;
const index_ts_1 = require("../../core/messages/errors/index.js");
exports.DEFAULT_REQUEST_TIMEOUT = 30_000;
exports.DEFAULT_MAX_RETRIES = 4;
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const LONGEST_TIMEOUT = 3_600_000;
const MOST_RETRIES = 20;
function readRequestTimeout({ text, source }) {
    const seen = text.trim();
    let total = 0;
    const rest = seen.replace(/(\d+(?:\.\d+)?)(ms|s|m|h)/g, (_, count, unit) => {
        total += Number(count) * (UNITS[unit] ?? 0);
        return '';
    });
    if (rest !== '' || !(total >= 1 && total <= LONGEST_TIMEOUT)) {
        throw (0, index_ts_1.ekbError)('REQUEST_TIMEOUT_INVALID', { source, seen }, { path: ['request_timeout'] });
    }
    return Math.round(total);
}
function readMaxRetries({ text, source }) {
    const seen = text.trim();
    const count = /^\d{1,3}$/.test(seen) ? Number(seen) : Number.NaN;
    if (!(count <= MOST_RETRIES)) {
        throw (0, index_ts_1.ekbError)('MAX_RETRIES_INVALID', { source, seen }, { path: ['max_retries'] });
    }
    return count;
}
