import { ekbError } from '../../core/messages/errors/index.ts'

/**
 * A secret as it is, which an apply does not hand over as null.
 *
 * @param applying whether this is an apply; in a plan nobody knows yet whether the secret is needed
 * @throws EkbError SECRET_NOT_HANDED_OVER, with the place of the argument as its path
 */
export function handedOver(secret: string | null, applying: boolean): string | null {
  if (secret === null && applying) throw ekbError('SECRET_NOT_HANDED_OVER', {}, { path: [0] })
  return secret
}
