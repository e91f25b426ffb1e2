"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Guard = void 0;
const display_ts_1 = require("./display.js");
const hidden_ts_1 = require("./hidden.js");
const looks_secret_ts_1 = require("./looks-secret.js");
const HEX_ID = /^[0-9a-f-]{24,36}$/i;
class Guard {
    #sensitive;
    constructor(sensitive) {
        this.#sensitive = sensitive;
    }
    text(value) {
        const hidden = this.#sensitive.isIn(value) || (0, looks_secret_ts_1.looksLikeKey)(value) || (0, looks_secret_ts_1.looksRandom)(value);
        return hidden ? (0, hidden_ts_1.hiddenText)(value) : { is: 'known', value: (0, display_ts_1.displayed)(value) };
    }
    identifier(value) {
        const hidden = this.#sensitive.isIn(value) || (!HEX_ID.test(value) && (0, looks_secret_ts_1.looksRandom)(value));
        return hidden ? { is: 'hidden' } : { is: 'known', value: (0, display_ts_1.displayed)(value) };
    }
    address(address) {
        const shortened = this.#sensitive
            .replaceIn(address, shorten)
            .replace(/[A-Za-z0-9+/_=-]{32,}/g, run => ((0, looks_secret_ts_1.looksLikeKey)(run) || (0, looks_secret_ts_1.looksRandom)(run) ? shorten(run) : run));
        return (0, display_ts_1.displayed)(shortened);
    }
}
exports.Guard = Guard;
function shorten(value) {
    return value.length < 16 ? '…' : `${value.slice(0, 4)}…${value.slice(-4)}`;
}
