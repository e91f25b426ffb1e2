import { type Possible } from './possible.js';
/** What a function of the engine makes of its arguments. One that is not known may show whatever it is given. */
export declare function called(name: string, args: readonly Possible[]): Possible;
