export { type MessageEntry, type MessageValues, type Said, say } from './message.js';
export { type Phrase, type PhraseValues, phrase, placeOf } from './phrase.js';
export { visible } from './visible.js';
export { PLAIN, type Term, type Vocabulary } from './vocabulary.js';
