"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.messageReader = messageReader;
const engine_text_ts_1 = require("./engine-text.js");
const template_ts_1 = require("./template.js");
const index_ts_1 = require("./vocabularies/index.js");
const LONGEST = 4000;
function messageReader(template, forms = {}) {
    const patterns = [index_ts_1.TERRAFORM, index_ts_1.PULUMI].map(words => patternOf((0, template_ts_1.textFor)(words.frontEnd, template), words, forms));
    return text => {
        const told = text.trim();
        if (told.length > LONGEST)
            return undefined;
        return patterns.map(pattern => pattern.exec(told)?.groups).find(groups => groups !== undefined);
    };
}
function patternOf(text, words, forms) {
    const seen = new Set();
    const parts = text.split(/\{(\w+)\}/).map((part, index) => {
        if (index % 2 === 0)
            return escaped((0, engine_text_ts_1.named)(part, words));
        const term = words.terms[part];
        if (term !== undefined)
            return escaped(term);
        if (seen.has(part))
            return `\\k<${part}>`;
        seen.add(part);
        return `(?<${part}>${forms[part] ?? '.*'})`;
    });
    return new RegExp(`^(?<_>)${parts.join('')}$`, 's');
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
