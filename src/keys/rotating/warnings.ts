import { type MessageValues, ROTATING_WARNINGS } from '../../core/messages/index.ts'
import { type Warning, warningOf } from '../warnings.ts'

/** Makes a warning about a rotating key. @param attribute what it is about */
export function rotatingWarning<Kind extends keyof typeof ROTATING_WARNINGS>(
  kind: Kind,
  values: MessageValues<(typeof ROTATING_WARNINGS)[Kind]>,
  attribute?: string,
): Warning {
  return warningOf(ROTATING_WARNINGS[kind], values, attribute)
}
