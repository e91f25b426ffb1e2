import { type InputsOf, type KeyModel, keyModel, ROTATING_API_KEY } from '../model/index.ts'

/** What a person declares of a rotating key, with the defaults filled in. */
export type RotatingInputs = InputsOf<typeof ROTATING_API_KEY.properties>

/** The attributes of a rotating key by what they are for. */
export const ROTATING_MODEL: KeyModel = keyModel(ROTATING_API_KEY)
