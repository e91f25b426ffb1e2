"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hiddenText = hiddenText;
exports.judgedText = judgedText;
const TEXTS = new WeakMap();
function hiddenText(text) {
    const value = { is: 'hidden' };
    TEXTS.set(value, text);
    return value;
}
function judgedText(value) {
    if (value === undefined)
        return undefined;
    return value.is === 'known' ? (value.value ?? undefined) : TEXTS.get(value);
}
