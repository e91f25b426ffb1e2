export { isFirstMessage, isLineMessage, LinesSink } from './lines/lines-sink.ts'
export { isPlan, readPlan } from './read-plan.ts'
