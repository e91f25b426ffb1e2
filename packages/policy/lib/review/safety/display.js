"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.displayed = displayed;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;
const LONGEST = 1000;
function displayed(text) {
    const visible = text.replace(UNSEEN, mark => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
    return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible;
}
