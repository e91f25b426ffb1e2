"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.engineText = engineText;
exports.placeOf = placeOf;
exports.named = named;
const template_ts_1 = require("./template.js");
const visible_ts_1 = require("./visible.js");
function engineText(template, values = {}) {
    return { in: words => render((0, template_ts_1.textFor)(words.frontEnd, template), values, words) };
}
function placeOf(setting, kind) {
    return { in: words => words.placeOf(setting, kind) };
}
function render(text, values, words) {
    if (!text.includes('{'))
        return named(text, words);
    return text
        .split(/\{(\w+)\}/)
        .map((part, index) => (index % 2 === 0 ? named(part, words) : fill(part, values, words)))
        .join('');
}
function fill(placeholder, values, words) {
    const value = values[placeholder] ?? words.terms[placeholder] ?? `{${placeholder}}`;
    return typeof value === 'string' ? (0, visible_ts_1.visible)(value) : value.in(words);
}
function named(text, words) {
    return text.includes('_') ? text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, word => words.name(word)) : text;
}
