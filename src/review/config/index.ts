export { DEFAULT_CONFIG, type ReviewConfig } from './review-config.ts'
