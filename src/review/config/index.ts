export { readConfig } from './read-config.ts'
export { DEFAULT_CONFIG, type ReviewConfig } from './review-config.ts'
