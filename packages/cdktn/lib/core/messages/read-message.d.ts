import { type Template } from './template.js';
/** What values look like, by their placeholders, as regular expressions without groups. Default: any text. */
export type ValueForms = Readonly<Record<string, string>>;
/** The values of one text, by their placeholders; undefined where the text is not made from the template. */
export type ReadMessage = (text: string) => Readonly<Record<string, string>> | undefined;
/**
 * Reads texts that were rendered from a template, in the words of whichever engine: the way back from `engineText`.
 * So what reads a message follows every change of its wording.
 *
 * @example
 * const read = messageReader('{key} works for at least {hours} hours.', { hours: '\\d+' })
 * read('bot works for at least 24 hours.') // { key: 'bot', hours: '24' }
 */
export declare function messageReader(template: Template, forms?: ValueForms): ReadMessage;
