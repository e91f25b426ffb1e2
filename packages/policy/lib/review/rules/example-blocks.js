"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NAMES = exports.BOT = exports.OVERLAP = exports.PRIVILEGED = exports.VIEWER = void 0;
exports.keyBlock = keyBlock;
exports.blocks = blocks;
exports.rotatingBlock = rotatingBlock;
function keyBlock(label, attributes, nested = '') {
    const longest = Math.max(...Object.keys(attributes).map(name => name.length));
    const lines = Object.entries(attributes).map(([name, value]) => `  ${name.padEnd(longest)} = ${value}\n`);
    return `resource "ekb_api_key" "${label}" {\n${lines.join('')}${nested === '' ? '' : `\n  ${nested}\n`}}`;
}
function blocks(...texts) {
    return texts.join('\n\n');
}
exports.VIEWER = '"locked_down_viewer"';
exports.PRIVILEGED = '"privileged"';
exports.OVERLAP = 'lifecycle { create_before_destroy = true }';
exports.BOT = keyBlock('bot', { name: '"teams-bot"', type: exports.VIEWER });
exports.NAMES = 'variable "names" {\n  type    = list(string)\n  default = ["teams-bot", "slack-bot"]\n}';
function rotatingBlock(label, attributes) {
    return keyBlock(label, attributes).replace('ekb_api_key', 'ekb_rotating_api_key');
}
