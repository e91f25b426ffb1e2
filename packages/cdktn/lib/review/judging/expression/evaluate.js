"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.evaluate = evaluate;
exports.evaluateTemplate = evaluateTemplate;
const sensitive_attributes_ts_1 = require("../../model/sensitive-attributes.js");
const functions_ts_1 = require("./functions.js");
const possible_ts_1 = require("./possible.js");
const scanner_ts_1 = require("./scanner.js");
const PARTS = { data: 3, ephemeral: 3, local: 2, var: 2, each: 2 };
const STATE = 'terraform_remote_state';
const OPERATORS = ['==', '!=', '<=', '>=', '&&', '||', '<', '>', '+', '-', '*', '/', '%'];
const DEEPEST = 200;
function evaluate(value, resolve) {
    if (typeof value === 'string')
        return evaluateTemplate(value, resolve);
    if (typeof value === 'number' || typeof value === 'boolean')
        return (0, possible_ts_1.text)(String(value));
    if (typeof value !== 'object' || value === null)
        return possible_ts_1.UNKNOWN;
    const members = Object.entries(value).flatMap(([name, one]) => {
        const { texts, keys } = Array.isArray(value) ? (0, possible_ts_1.text)(name) : evaluateTemplate(name, resolve);
        const is = evaluate(one, resolve);
        const member = keys.size === 0 ? is : { ...is, keys: new Map([...is.keys, ...keys]) };
        return (texts.length === 0 ? ['*'] : texts).map(known => [known, member]);
    });
    return { ...possible_ts_1.UNKNOWN, members: new Map(members) };
}
function evaluateTemplate(source, resolve) {
    return new Evaluation(new scanner_ts_1.Scanner(source), resolve).template(undefined);
}
class Evaluation {
    #scanner;
    #resolve;
    #variables = new Map();
    #depth = 0;
    constructor(scanner, resolve) {
        this.#scanner = scanner;
        this.#resolve = resolve;
    }
    template(end) {
        const parts = [];
        while (end === undefined ? !this.#scanner.isAtEnd : !this.#scanner.takeHere(end)) {
            parts.push(this.#scanner.takeHere('${') ? this.#interpolation() : this.#literal(end !== undefined));
        }
        const [only = (0, possible_ts_1.text)('')] = parts;
        return parts.length < 2 ? only : (0, possible_ts_1.joined)(parts);
    }
    #interpolation() {
        this.#scanner.takeHere('~');
        const value = this.#expression();
        this.#scanner.take('~');
        this.#scanner.expect('}');
        return value;
    }
    #literal(isQuoted) {
        if (this.#scanner.takeHere('$${'))
            return (0, possible_ts_1.text)('${');
        if (this.#scanner.takeHere('%%{'))
            return (0, possible_ts_1.text)('%{');
        if (this.#scanner.takeHere('%{'))
            throw new scanner_ts_1.Unreadable('there is a directive');
        const plain = this.#scanner.plain();
        return (0, possible_ts_1.text)(plain === '\\' && isQuoted ? this.#scanner.next() : plain);
    }
    #expression() {
        this.#depth += 1;
        if (this.#depth > DEEPEST)
            throw new scanner_ts_1.Unreadable('it is too deep');
        const value = this.#operation();
        this.#depth -= 1;
        if (this.#scanner.take('?') === undefined)
            return value;
        const yes = this.#expression();
        this.#scanner.expect(':');
        return (0, possible_ts_1.either)(yes, this.#expression());
    }
    #operation() {
        const first = this.#operand();
        let isCombined = false;
        while (this.#isOperator()) {
            isCombined = true;
            this.#operand();
        }
        return isCombined ? possible_ts_1.UNKNOWN : first;
    }
    #isOperator() {
        return this.#scanner.take(...OPERATORS) !== undefined;
    }
    #operand() {
        if (this.#scanner.take('!', '-') !== undefined) {
            this.#operand();
            return possible_ts_1.UNKNOWN;
        }
        let value = this.#primary();
        for (;;) {
            const place = this.#scanner.place;
            if (this.#scanner.takeHere('[')) {
                const index = this.#scanner.take('*') === undefined ? this.#expression() : possible_ts_1.UNKNOWN;
                this.#scanner.expect(']');
                const [name] = index.texts;
                value = (0, possible_ts_1.memberOf)(value, index.texts.length === 1 ? name : undefined, this.#scanner.since(place));
            }
            else if (this.#scanner.takeHere('.')) {
                const name = this.#scanner.takeHere('*')
                    ? undefined
                    : (this.#scanner.word() ?? this.#scanner.number());
                const written = this.#scanner.since(place);
                value = (0, possible_ts_1.memberOf)(value, name, written);
            }
            else
                return value;
        }
    }
    #primary() {
        if (this.#scanner.take('"') !== undefined)
            return this.template('"');
        const opened = this.#scanner.take('(', '${', '[', '{');
        if (opened === '(' || opened === '${') {
            const value = this.#expression();
            this.#scanner.expect(opened === '(' ? ')' : '}');
            return value;
        }
        if (opened === '[')
            return this.#scanner.takeWord('for') ? this.#each(']') : this.#list();
        if (opened === '{')
            return this.#scanner.takeWord('for') ? this.#each('}') : this.#object();
        const number = this.#scanner.number();
        if (number !== undefined)
            return (0, possible_ts_1.text)(number);
        const place = this.#scanner.place;
        const word = this.#scanner.word();
        if (word === undefined)
            throw new scanner_ts_1.Unreadable('there is no value');
        if (this.#scanner.takeHere('('))
            return (0, functions_ts_1.called)(word, this.#arguments());
        return this.#reference(word, place);
    }
    #arguments() {
        const args = [];
        while (this.#scanner.take(')') === undefined) {
            args.push(this.#expression());
            this.#scanner.take('...');
            this.#scanner.take(',');
        }
        return args;
    }
    #list() {
        const members = new Map();
        while (this.#scanner.take(']') === undefined) {
            members.set(String(members.size), this.#expression());
            this.#scanner.take(',');
        }
        return { ...possible_ts_1.UNKNOWN, members };
    }
    #object() {
        const members = new Map();
        while (this.#scanner.take('}') === undefined) {
            const names = this.#name();
            if (this.#scanner.take('=', ':') === undefined)
                throw new scanner_ts_1.Unreadable('a name has no value');
            const value = this.#expression();
            for (const name of names)
                members.set(name, value);
            this.#scanner.take(',');
        }
        return { ...possible_ts_1.UNKNOWN, members };
    }
    #name() {
        const word = this.#scanner.word();
        const { texts } = word === undefined ? this.#operand() : (0, possible_ts_1.text)(word);
        return texts.length === 0 ? ['*'] : texts;
    }
    #each(end) {
        const names = [this.#scanner.word() ?? ''];
        if (this.#scanner.take(',') !== undefined)
            names.push(this.#scanner.word() ?? '');
        if (!this.#scanner.takeWord('in'))
            throw new scanner_ts_1.Unreadable('there is no "in"');
        const whole = this.#expression();
        this.#scanner.expect(':');
        const known = [...whole.members.keys()].filter(name => name !== '*');
        this.#variables.set(names.at(-1) ?? '', (0, possible_ts_1.memberOf)(whole, undefined, '[*]'));
        if (names.length > 1)
            this.#variables.set(names[0] ?? '', (0, possible_ts_1.text)(...known));
        const first = this.#expression();
        const isObject = end === '}' && this.#scanner.take('=>') !== undefined;
        const value = isObject ? this.#expression() : first;
        this.#scanner.take('...');
        if (this.#scanner.takeWord('if'))
            this.#expression();
        this.#scanner.expect(end);
        for (const name of names)
            this.#variables.delete(name);
        const places = isObject && first.texts.length > 0 ? first.texts : ['*'];
        return { ...(0, possible_ts_1.holding)(isObject ? [first] : []), members: new Map(places.map(name => [name, value])) };
    }
    #reference(word, place) {
        const variable = this.#variables.get(word);
        if (variable !== undefined)
            return variable;
        const path = [word];
        const parts = word.startsWith('ekb_') ? 2 : (PARTS[word] ?? 1);
        this.#takeNames(path, parts);
        if (path[1] === STATE)
            this.#takeNames(path, parts + 2);
        const type = path.at(-2) ?? '';
        if (path.length !== parts || !type.startsWith('ekb_'))
            return this.#resolve(path) ?? possible_ts_1.UNKNOWN;
        return sensitive_attributes_ts_1.TYPES_WITHOUT_SENSITIVE.has(type.slice('ekb_'.length))
            ? possible_ts_1.UNKNOWN
            : (0, possible_ts_1.keyObject)(this.#scanner.since(place));
    }
    #takeNames(path, parts) {
        while (path.length < parts && this.#scanner.takeHere('.'))
            path.push(this.#scanner.word() ?? '');
    }
}
