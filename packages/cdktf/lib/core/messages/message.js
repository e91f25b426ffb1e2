"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.say = say;
const engine_text_ts_1 = require("./engine-text.js");
function say({ summary, detail }, values, words) {
    return { summary: (0, engine_text_ts_1.engineText)(summary, values).in(words), detail: (0, engine_text_ts_1.engineText)(detail, values).in(words) };
}
