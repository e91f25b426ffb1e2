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
        if (this.#values.has(text))
            return true;
        for (let at = 0; at + SHORTEST_PART <= text.length; at += 1) {
            if (this.#lengthAt(text, at) > 0)
                return true;
        }
        return false;
    }
    replaceIn(text, replace) {
        let result = '';
        let kept = 0;
        for (let at = 0; at + SHORTEST_PART <= text.length;) {
            const length = this.#lengthAt(text, at);
            if (length === 0)
                at += 1;
            else {
                result += text.slice(kept, at) + replace(text.slice(at, at + length));
                at += length;
                kept = at;
            }
        }
        return result + text.slice(kept);
    }
    #addText(text) {
        if (text === '' || this.#values.has(text))
            return;
        this.#values.add(text);
        if (text.length < SHORTEST_PART)
            return;
        this.#beginnings.add(text.slice(0, SHORTEST_PART));
        this.#lengths.add(text.length);
    }
    #lengthAt(text, at) {
        if (!this.#beginnings.has(text.slice(at, at + SHORTEST_PART)))
            return 0;
        for (const length of this.#lengths) {
            if (at + length <= text.length && this.#values.has(text.slice(at, at + length)))
                return length;
        }
        return 0;
    }
}
exports.SensitiveValues = SensitiveValues;
