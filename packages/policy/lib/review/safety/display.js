"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.displayed = displayed;
const index_ts_1 = require("../../core/messages/index.js");
const LONGEST = 1000;
function displayed(text) {
    const shown = (0, index_ts_1.visible)(text);
    return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}
