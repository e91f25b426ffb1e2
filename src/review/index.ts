export type { PulumiOperation, ReviewInput } from './input/index.ts'
export * from './model/index.ts'
export { type ReviewOptions, reviewInputs } from './review-inputs.ts'
