export { refuseSystemName } from './revocable.ts'
export { planRevocation, revokeKey } from './revoke.ts'
