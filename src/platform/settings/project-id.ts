import { ekbError } from '../../core/messages/errors/index.ts'
import type { SettingText } from './names.ts'
import { isQuoted } from './quoted.ts'

const LONGEST = 128

/** What is wrong with a project id, as words that follow its source; absent if it is valid. */
export function projectIdProblem(text: string): string | undefined {
  if (text === '') return 'has no value'
  if (/\s/.test(text)) return 'contains white space'
  if (isQuoted(text)) return 'is in quotation marks'
  if (text.length > LONGEST) return `has ${text.length} characters`
  return text === '.' || text === '..' ? `is "${text}"` : undefined
}

/** Checks a project id that was set. @throws EkbError `PROJECT_ID_INVALID` */
export function readProjectId({ text, source }: SettingText): string {
  const seen = projectIdProblem(text)
  if (seen !== undefined) throw ekbError('PROJECT_ID_INVALID', { source, seen }, { path: ['project_id'] })
  return text
}
