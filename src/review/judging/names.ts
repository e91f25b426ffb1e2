/** Words that stand in names of keys and say nothing about what a key is for. */
const FILLER = new Set(
  (
    'a an the my our new old copy default key keys api apikey token secret credential credentials ekb aa ' +
    'test tests testing tmp temp temporary foo bar baz qux asdf abc xyz demo example sample untitled unnamed ' +
    'prod production stage staging dev development qa uat env v'
  ).split(' '),
)

/** Words for channels in which a key is in everybody's reach. */
const PUBLIC = new Set('bot chatbot teams slack widget website portal kiosk'.split(' '))

/** Words for jobs that change something. */
const WRITING = new Set(
  'deploy deployer deployment publish publisher importer migrate migration writer admin'.split(' '),
)

/** Whether no word of a name says what the key is for: `test`, `api key 2`, `my-prod-key`. */
export function saysNothing(name: string): boolean {
  return wordsOf(name).every(word => FILLER.has(word) || [...word].length < 2)
}

/** A word of the name that speaks of a channel in everybody's reach, if there is one. */
export function publicWord(name: string): string | undefined {
  return wordsOf(name).find(word => PUBLIC.has(word))
}

/** A word of the name that speaks of changes, if there is one. */
export function writingWord(name: string): string | undefined {
  return wordsOf(name).find(word => WRITING.has(word))
}

/** The words of a name in lower case, without digits; words written together in camel case are parted. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(word => word !== '')
}
