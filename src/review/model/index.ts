export type { KeyAttributes, ReportedName } from './attributes.ts'
export type { Declared, Drift, KeyChange, KeyKind, KeyNote, Times } from './key-change.ts'
export { KEY_CLASSES, type KeyClass } from './key-class.ts'
export { isRotatedInPlace } from './key-resources.ts'
export { showsAllChanges, showsAllReaders } from './limitations.ts'
export type { Reason, SimpleReason } from './reason.ts'
export type { Counts, ProviderSettings, Review, StackReview } from './review.ts'
export type { ReviewModel } from './review-model.ts'
export type {
  DeletedPart,
  KeptPart,
  RotatingChange,
  RotatingPart,
  WaitingPart,
} from './rotating-change.ts'
export type { Limitation, Source, SourceFormat } from './source.ts'
export type { Use, WrittenOnce } from './use.ts'
export type { Value } from './value.ts'
