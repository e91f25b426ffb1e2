export { EventsSink, isEvent } from './events-sink.ts'
export { isPreview, readPreview } from './read-preview.ts'
