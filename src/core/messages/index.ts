export { type MessageEntry, type MessageValues, type Said, say } from './message.ts'
export { type Phrase, type PhraseValues, phrase, placeOf } from './phrase.ts'
export { visible } from './visible.ts'
export { PLAIN, type Term, type Vocabulary } from './vocabulary.ts'
