"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.visible = visible;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;
function visible(text) {
    return text.replace(UNSEEN, mark => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`);
}
