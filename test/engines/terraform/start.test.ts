import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../scripts/build/places.ts'
import { run } from '../../../scripts/command.ts'
import { describeNewest } from '../harness/index.ts'

describeNewest('npm start', { terraform: '0' }, () => {
  test('ends by itself with 0, and says what happened', async () => {
    const { code, stdout, stderr } = await run(process.execPath, [join(root, 'scripts/start/main.ts')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^ekb quickstart: \w+ \d+\.\d+\.\d+ against the emulator at http:\/\/127\.0\.0\.1:\d+ \(open it in a browser\)$/m,
    )
    const steps = [
      /^1 {2}plan +3 to add/m,
      /^2 {2}apply +\+ /m,
      /^3 {2}plan +nothing to change/m,
      /^4 {2}91 days later/m,
      /plan +-\/\+ teams-bot +due for rotation \(91 days old, rotate_after is 90d\)/,
      /apply +new key first, then the old one went; 0 s without a valid key/,
      /^5 {2}destroy +3 gone; Automator Key is protected and stayed/m,
      /^6 {2}apply +\+ helpdesk\.[0-9a-z]{4}\.1 /m,
      /^7 {2}91 days later/m,
      /apply +\+ helpdesk\.[0-9a-z]{4}\.2 +2 keys valid for the 7 days of the overlap/,
      /^8 {2}7 days later; the reader took the new key an hour ago/m,
      /apply +- helpdesk\.[0-9a-z]{4}\.1 +1 key valid/,
      /reader +0 s without a valid key, in [1-9]\d* requests/,
      /^9 {2}destroy +1 gone/m,
      /^requests: \d+ lists, 6 creates, 6 deletes/m,
      /^What a reviewer of the rotation would have read/m,
      /^API keys: /m,
      /ekb_api_key\.teams_bot\n +rotates with overlap/,
    ]
    const places = steps.map(step => stdout.search(step))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(stdout).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/)
  })
})
