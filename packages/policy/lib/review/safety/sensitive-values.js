"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SensitiveValues = void 0;
const SHORTEST_PART = 8;
class SensitiveValues {
    #values = new Set();
    #beginnings = new Set();
    #lengths = new Set();
    add(value, plain) {
        if (typeof value === 'string') {
            if (plain?.has(value) !== true)
                this.#addText(value);
        }
        else if (typeof value === 'number')
            this.#values.add(String(value));
        else if (typeof value === 'object' && value !== null) {
            for (const entry of Object.values(value))
                this.add(entry, plain);
        }
    }
    isIn(text) {
        return this.#values.has(text) || this.#firstFrom(text, 0) !== undefined;
    }
    replaceIn(text, replace) {
        let result = '';
        let kept = 0;
        for (let found = this.#firstFrom(text, 0); found !== undefined; found = this.#firstFrom(text, kept)) {
            result += text.slice(kept, found.at) + replace(found.value);
            kept = found.at + found.value.length;
        }
        return result + text.slice(kept);
    }
    #addText(text) {
        if (text === '' || this.#values.has(text))
            return;
        this.#values.add(text);
        if (text.length < SHORTEST_PART)
            return;
        this.#beginnings.add(numberOf(text, 0));
        this.#lengths.add(text.length);
    }
    #firstFrom(text, from) {
        if (this.#beginnings.size === 0 || from + SHORTEST_PART > text.length)
            return undefined;
        let number = numberOf(text, from);
        for (let at = from;; at += 1) {
            if (this.#beginnings.has(number)) {
                const value = this.#valueAt(text, at);
                if (value !== undefined)
                    return { at, value };
            }
            const next = at + SHORTEST_PART;
            if (next >= text.length)
                return undefined;
            number = (Math.imul(number - Math.imul(text.charCodeAt(at), FIRST), BASE) + text.charCodeAt(next)) | 0;
        }
    }
    #valueAt(text, at) {
        for (const length of this.#lengths) {
            if (at + length > text.length)
                continue;
            const part = text.slice(at, at + length);
            if (this.#values.has(part))
                return part;
        }
        return undefined;
    }
}
exports.SensitiveValues = SensitiveValues;
const BASE = 0x01000193;
const FIRST = Array.from({ length: SHORTEST_PART - 1 }, () => BASE).reduce((one, other) => Math.imul(one, other), 1);
function numberOf(text, at) {
    let number = 0;
    for (let next = at; next < at + SHORTEST_PART; next += 1) {
        number = (Math.imul(number, BASE) + text.charCodeAt(next)) | 0;
    }
    return number;
}
