"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.textFor = textFor;
function textFor(frontEnd, template) {
    return typeof template === 'string' ? template : (template[frontEnd] ?? template.terraform);
}
