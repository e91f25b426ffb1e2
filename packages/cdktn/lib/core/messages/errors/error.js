"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EkbError = void 0;
exports.ekbError = ekbError;
const index_ts_1 = require("../index.js");
const registry_ts_1 = require("./registry.js");
class EkbError extends Error {
    code;
    summary;
    detail;
    path;
    outcome;
    #entry;
    #values;
    #options;
    constructor(code, entry, values, options = {}) {
        const { summary, detail } = (0, index_ts_1.say)(entry, values, index_ts_1.PLAIN);
        super(`${summary}: ${detail}`);
        this.name = 'EkbError';
        this.code = code;
        this.summary = summary;
        this.detail = detail;
        this.path = options.path;
        this.outcome = options.outcome;
        this.#entry = entry;
        this.#values = values;
        this.#options = options;
        Object.defineProperty(this, 'cause', { value: options.cause, enumerable: false });
    }
    about(sentence) {
        const entry = { summary: this.#entry.summary, detail: `{about} ${this.#entry.detail}` };
        return new EkbError(this.code, entry, { ...this.#values, about: sentence }, this.#options);
    }
    in(words) {
        return (0, index_ts_1.say)(this.#entry, this.#values, words);
    }
}
exports.EkbError = EkbError;
function ekbError(code, values, options) {
    return new EkbError(code, registry_ts_1.ERRORS[code], values, options);
}
