"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.displayed = displayed;
const visible_ts_1 = require("../../core/messages/visible.js");
const LONGEST = 1000;
function displayed(text) {
    const shown = (0, visible_ts_1.visible)(text);
    return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}
