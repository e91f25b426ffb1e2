import { expect, it } from 'vitest'
import { isStoredForm, sameButForCase } from '../../../src/keys/identity/name-forms.ts'

it.each([
  ['teams-bot', 'Teams-Bot', true],
  ['TEAMS_BOT', 'Teams-Bot', true],
  ['teams bot', 'Teams-Bot', true],
  ['Muller', 'Müller', true],
  ['a-very-long-n', 'a-very-long-name', true],
  ['a-very-l', 'A-Very-Long-Name', true],
  ['R&amp;D&#39;s bot', "R&D's bot", true],
  ['M&#252;ller &lt;1&gt;', 'Müller <1>', true],
  ['M&#xFC;ller', 'Müller', true],
  ['&#9999999;x', 'x', true],
  ['R&amp;D', 'R&amp;D', true],
  ['R&amp;D', 'R&E', false],
  ['bot', 'bot-prod', false],
  ['bot-prod', 'bot', false],
  ['teams-bot-2', 'Teams-Bot', false],
  ['', 'Teams-Bot', false],
  ['---', '***', false],
  ['***', '***', true],
])('"%s" may be how "%s" is stored: %s', (stored, given, may) => {
  expect(isStoredForm(stored, given)).toBe(may)
})

it('looks up over case, white space and Unicode form, and over nothing else', () => {
  expect(sameButForCase(' Teams  Bot', 'teams bot')).toBe(true)
  expect(sameButForCase('É', 'e\u0301')).toBe(true)
  expect(sameButForCase('teams-bot', 'teams bot')).toBe(false)
  expect(sameButForCase('a-very-long-n', 'a-very-long-name')).toBe(false)
})
