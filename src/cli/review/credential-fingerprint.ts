import { Secret } from '../../core/secret.ts'
import { fingerprint } from '../../keys/identity/identity.ts'

/** The fingerprint of the key that the provider would sign in with here. Its value is not used otherwise. */
export function credentialFingerprint(env: Readonly<NodeJS.ProcessEnv>): string | undefined {
  const value = env['EKB_API_KEY']
  return value === undefined || value === '' ? undefined : fingerprint(new Secret(value))
}
