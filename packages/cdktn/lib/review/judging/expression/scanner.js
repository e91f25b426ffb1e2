"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Scanner = exports.Unreadable = void 0;
class Unreadable extends Error {
}
exports.Unreadable = Unreadable;
const SPACE = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const WORD = /[A-Za-z_][\w-]*(?:::[A-Za-z_][\w-]*)*/y;
const PLAIN = /[^$%\\"]+/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
class Scanner {
    #source;
    #at = 0;
    constructor(source) {
        this.#source = source;
    }
    get isAtEnd() {
        return this.#at >= this.#source.length;
    }
    plain() {
        return this.#match(PLAIN) ?? this.next();
    }
    next() {
        const character = this.#source[this.#at];
        if (character === undefined)
            throw new Unreadable('it ends too early');
        this.#at += 1;
        return character;
    }
    takeHere(wanted) {
        if (!this.#source.startsWith(wanted, this.#at))
            return false;
        this.#at += wanted.length;
        return true;
    }
    take(...wanted) {
        const before = this.#at;
        this.#match(SPACE);
        const found = wanted.find(one => this.takeHere(one));
        if (found === undefined)
            this.#at = before;
        return found;
    }
    expect(wanted) {
        if (this.take(wanted) === undefined)
            throw new Unreadable(`there is no ${wanted}`);
    }
    word() {
        this.#match(SPACE);
        return this.#match(WORD);
    }
    takeWord(wanted) {
        const before = this.#at;
        if (this.word() === wanted)
            return true;
        this.#at = before;
        return false;
    }
    number() {
        this.#match(SPACE);
        return this.#match(NUMBER);
    }
    since(place) {
        return this.#source.slice(place, this.#at).trim();
    }
    get place() {
        return this.#at;
    }
    #match(form) {
        form.lastIndex = this.#at;
        const found = form.exec(this.#source)?.[0];
        this.#at += found?.length ?? 0;
        return found;
    }
}
exports.Scanner = Scanner;
