"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.say = say;
const phrase_ts_1 = require("./phrase.js");
function say({ summary, detail }, values, words) {
    return { summary: (0, phrase_ts_1.phrase)(summary, values).in(words), detail: (0, phrase_ts_1.phrase)(detail, values).in(words) };
}
