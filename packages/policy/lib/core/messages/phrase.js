"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.phrase = phrase;
exports.placeOf = placeOf;
const visible_ts_1 = require("./visible.js");
function phrase(template, values = {}) {
    return { in: words => render(template, values, words) };
}
function placeOf(setting) {
    return { in: words => words.placeOf(setting) };
}
function render(template, values, words) {
    return template
        .split(/\{(\w+)\}/)
        .map((part, index) => (index % 2 === 0 ? rename(part, words) : fill(part, values, words)))
        .join('');
}
function fill(placeholder, values, words) {
    const value = values[placeholder] ?? words.terms[placeholder] ?? `{${placeholder}}`;
    return typeof value === 'string' ? (0, visible_ts_1.visible)(value) : value.in(words);
}
function rename(text, words) {
    return text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, word => words.name(word));
}
