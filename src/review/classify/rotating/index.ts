export { isCurrentMissing, mayRotateInPlace, rotatesInPlace } from './decided.ts'
export { PARTS, withCurrent } from './parts.ts'
export { rotatingChange, rotatingClasses } from './rotating-change.ts'
export { saidReasons } from './said.ts'
