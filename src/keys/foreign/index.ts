export { type ForeignKey, readForeignKey } from './foreign-key.ts'
export { type Adopted, adoptForeign } from './match-foreign.ts'
export { foreignKeyOf, type MovedBy, movedState, refuseUnread, unreadState } from './moved-state.ts'
