"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.linearPattern = linearPattern;
const MAX_STEPS = 5000;
function linearPattern(source) {
    new RegExp(source, 'u');
    const steps = new Compiler(source).steps();
    return { source, test: text => matches(steps, [...text]) };
}
function matches(steps, text) {
    let alive = new Set();
    for (let at = 0; at <= text.length; at += 1) {
        const reached = closure(steps, [...alive, 0], text, at);
        if (reached.has(steps.length - 1))
            return true;
        alive = new Set();
        const character = text[at];
        for (const index of reached) {
            const step = steps[index];
            if (character !== undefined && step?.is === 'character' && step.matches.test(character))
                alive.add(index + 1);
        }
    }
    return false;
}
function closure(steps, from, text, at) {
    const reached = new Set();
    const open = [...from];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        if (reached.has(index))
            continue;
        reached.add(index);
        const step = steps[index];
        if (step?.is === 'fork')
            open.push(...step.to);
        if (step?.is === 'place' && step.holds(text, at))
            open.push(index + 1);
    }
    return reached;
}
const WORD = /^\w$/;
const isWord = (character) => character !== undefined && WORD.test(character);
const isWordBoundary = (text, at) => isWord(text[at - 1]) !== isWord(text[at]);
const ASSERTIONS = {
    '^': (_, at) => at === 0,
    $: (text, at) => at === text.length,
    '\\b': isWordBoundary,
    '\\B': (text, at) => !isWordBoundary(text, at),
};
const ATOM = /\[(?:[^\]\\]|\\.)*\]|\\(?:u\{[^}]*\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|c[A-Za-z]|.)|./suy;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/uy;
const GROUP = /\((?:\?:|\?<\w+>)?/uy;
class Compiler {
    #source;
    #steps = [];
    #at = 0;
    constructor(source) {
        this.#source = source;
    }
    steps() {
        this.#alternatives();
        this.#push({ is: 'end' });
        return this.#steps;
    }
    #push(step) {
        if (this.#steps.length >= MAX_STEPS)
            throw new SyntaxError('the pattern asks for too many repetitions');
        return this.#steps.push(step) - 1;
    }
    #alternatives() {
        const fork = [];
        this.#push({ is: 'fork', to: fork });
        const ends = [];
        do {
            fork.push(this.#steps.length);
            this.#sequence();
            const to = [];
            this.#push({ is: 'fork', to });
            ends.push(to);
        } while (this.#skip('|'));
        for (const to of ends)
            to.push(this.#steps.length);
    }
    #sequence() {
        while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at] ?? ''))
            this.#repeated();
    }
    #repeated() {
        const begin = this.#steps.length;
        this.#atom();
        const atom = this.#steps.splice(begin);
        const [least, most] = this.#quantifier();
        for (let times = 0; times < least; times += 1)
            this.#emit(atom, begin);
        if (most === Number.POSITIVE_INFINITY) {
            const to = [];
            const fork = this.#push({ is: 'fork', to });
            to.push(this.#steps.length);
            this.#emit(atom, begin);
            this.#push({ is: 'fork', to: [fork] });
            to.push(this.#steps.length);
            return;
        }
        const forks = [];
        for (let times = least; times < most; times += 1) {
            const to = [this.#steps.length + 1];
            this.#push({ is: 'fork', to });
            forks.push(to);
            this.#emit(atom, begin);
        }
        for (const to of forks)
            to.push(this.#steps.length);
    }
    #emit(steps, begin) {
        const further = this.#steps.length - begin;
        for (const step of steps) {
            this.#push(step.is === 'fork' ? { is: 'fork', to: step.to.map(index => index + further) } : step);
        }
    }
    #quantifier() {
        const [found, mark, least, range, most] = this.#match(QUANTIFIER) ?? [];
        if (found === undefined)
            return [1, 1];
        if (mark !== undefined)
            return mark === '?' ? [0, 1] : [mark === '*' ? 0 : 1, Number.POSITIVE_INFINITY];
        if (range === undefined)
            return [Number(least), Number(least)];
        return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
    }
    #atom() {
        if (this.#source.startsWith('(', this.#at)) {
            if (/^\(\?(?:[=!]|<[=!])/.test(this.#source.slice(this.#at)))
                throw unsupported('looks around');
            this.#match(GROUP);
            this.#alternatives();
            this.#skip(')');
            return;
        }
        const [text = ''] = this.#match(ATOM) ?? [];
        if (/^\\(?:[1-9]|k)/.test(text))
            throw unsupported('refers back');
        const holds = Object.hasOwn(ASSERTIONS, text) ? ASSERTIONS[text] : undefined;
        this.#push(holds === undefined
            ? { is: 'character', matches: new RegExp(`^${text}$`, 'u') }
            : { is: 'place', holds });
    }
    #match(form) {
        form.lastIndex = this.#at;
        const found = form.exec(this.#source);
        if (found !== null)
            this.#at = form.lastIndex;
        return found;
    }
    #skip(mark) {
        if (!this.#source.startsWith(mark, this.#at))
            return false;
        this.#at += mark.length;
        return true;
    }
}
function unsupported(what) {
    return new SyntaxError(`a pattern that ${what} has no bound to its time`);
}
