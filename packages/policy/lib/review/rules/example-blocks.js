"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NAMES = exports.BOT = exports.OVERLAP = exports.PRIVILEGED = exports.VIEWER = void 0;
exports.keyBlock = keyBlock;
exports.rotatingBlock = rotatingBlock;
exports.blocks = blocks;
const key_resources_ts_1 = require("../model/key-resources.js");
function keyBlock(label, attributes, nested = '') {
    return block(typeOf({ isRotatedInPlace: false }), label, attributes, nested);
}
function rotatingBlock(label, attributes) {
    return block(typeOf({ isRotatedInPlace: true }), label, attributes);
}
function typeOf(wanted) {
    const found = [...key_resources_ts_1.KEY_RESOURCES].find(([, { isRotatedInPlace }]) => isRotatedInPlace === wanted.isRotatedInPlace);
    return found?.[0] ?? '';
}
function block(type, label, attributes, nested = '') {
    const longest = Math.max(...Object.keys(attributes).map(name => name.length));
    const lines = Object.entries(attributes).map(([name, value]) => `  ${name.padEnd(longest)} = ${value}\n`);
    return `resource "${type}" "${label}" {\n${lines.join('')}${nested === '' ? '' : `\n  ${nested}\n`}}`;
}
function blocks(...texts) {
    return texts.join('\n\n');
}
exports.VIEWER = '"locked_down_viewer"';
exports.PRIVILEGED = '"privileged"';
exports.OVERLAP = 'lifecycle { create_before_destroy = true }';
exports.BOT = keyBlock('bot', { name: '"teams-bot"', type: exports.VIEWER });
exports.NAMES = 'variable "names" {\n  type    = list(string)\n  default = ["teams-bot", "slack-bot"]\n}';
