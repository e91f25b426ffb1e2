"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.saysNothing = saysNothing;
exports.publicWord = publicWord;
exports.writingWord = writingWord;
const FILLER = new Set(('a an the my our new old copy default key keys api apikey token secret credential credentials ekb aa ' +
    'test tests testing tmp temp temporary foo bar baz qux asdf abc xyz demo example sample untitled unnamed ' +
    'prod production stage staging dev development qa uat env v').split(' '));
const PUBLIC = new Set('bot chatbot teams slack widget website portal kiosk'.split(' '));
const WRITING = new Set('deploy deployer deployment publish publisher importer migrate migration writer admin'.split(' '));
function saysNothing(name) {
    return wordsOf(name).every(word => FILLER.has(word) || [...word].length < 2);
}
function publicWord(name) {
    return wordsOf(name).find(word => PUBLIC.has(word));
}
function writingWord(name) {
    return wordsOf(name).find(word => WRITING.has(word));
}
function wordsOf(name) {
    return name
        .normalize('NFC')
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .toLowerCase()
        .split(/[^\p{L}\p{M}]+/u)
        .filter(word => word !== '');
}
