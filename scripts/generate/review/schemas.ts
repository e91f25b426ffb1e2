import { configSchema } from './config-schema.ts'
import { jsonText } from './json-text.ts'
import { reportSchema } from './report-schema.ts'

/** The JSON Schemas of `ekb.review.yaml` and of the report: rules, levels, settings and attributes come from the source. */
export function reviewSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/review/ekb.review.schema.json', jsonText(configSchema())],
    ['docs/review/report.schema.json', jsonText(reportSchema())],
  ])
}
