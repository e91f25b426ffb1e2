export { isPlan, readPlan } from './read-plan.ts'
