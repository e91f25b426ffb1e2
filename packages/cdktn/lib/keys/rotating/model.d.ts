import { type InputsOf, type KeyModel, ROTATING_API_KEY } from '../model/index.js';
/** What a person declares of a rotating key, with the defaults filled in. */
export type RotatingInputs = InputsOf<typeof ROTATING_API_KEY.properties>;
/** The attributes of a rotating key by what they are for. */
export declare const ROTATING_MODEL: KeyModel;
