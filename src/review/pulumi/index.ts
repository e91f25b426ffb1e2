export { EventsSink, isEvent, isFirstEvent } from './events-sink.ts'
export { isPreview, readPreview } from './read-preview.ts'
