import { ERRORS, type ErrorCode } from '../../core/messages/errors/index.ts'
import { PLAIN, say } from '../../core/messages/index.ts'
import { DOCUMENTATION, linkOf, RULE_IDS, RULES, type RuleId } from '../../review/rules/index.ts'
import { rulePage } from '../../review/rules/page.ts'

/** A code that can be explained, and what it means in a few words. */
export interface Explained {
  readonly code: string
  readonly title: string
}

/** Every rule and every error, in the order of their pages. */
export function explained(): readonly Explained[] {
  const rules = RULE_IDS.map(code => ({ code, title: RULES[code].title }))
  const errors = (Object.keys(ERRORS) as ErrorCode[])
    .sort()
    .map(code => ({ code, title: say(ERRORS[code], {}, PLAIN).summary }))
  return [...rules, ...errors]
}

/** The page of a code: the text of the documentation, and where it stands on the web. Undefined if there is none. */
export function pageOf(code: string): string | undefined {
  if (Object.hasOwn(RULES, code)) {
    const rule = code as RuleId
    return `${rule}\n\n${rulePage(rule)}\n\n${linkOf(rule)}\n`
  }
  if (!Object.hasOwn(ERRORS, code)) return undefined
  const { summary, detail } = say(ERRORS[code as ErrorCode], {}, PLAIN)
  const link = `${DOCUMENTATION}/errors.md#${code.toLowerCase()}`
  return `${code}\n\n**${summary}.** ${detail.trim()}\n\nWords in braces stand for what the message names.\n\n${link}\n`
}
