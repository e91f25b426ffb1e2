import { expect, test } from 'vitest'
import { renderHtml } from '../../../src/audit/output/index.ts'
import { HOSTILE } from '../../review/output/reports.ts'
import { audit, listed, managed, whole } from '../audits.ts'

const of = (name: string) =>
  audit({
    keys: [listed(`wiki ${name}`, { days: 400 }), listed('wiki-sync')],
    managed: [managed(`ekb_api_key.k["${name}"]`, 'id-wiki-sync')],
  })

/** The elements of a page without texts and attributes' values. */
const tags = (html: string): string =>
  (html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').match(/<\/?[a-z0-9]+/g) ?? []).join('')

test.each([...HOSTILE, '"><script>alert(1)</script>', "' onclick='x", '</script><b>'])(
  '%j adds no element and no attribute',
  name => {
    const html = whole(renderHtml(of(name)))
    expect(tags(html)).toBe(tags(whole(renderHtml(of('plain')))))
    expect(html).not.toMatch(/<[^>]* on[a-z]+=|<img|<b>/)
  },
)

test('links what a finding helps with', () => {
  const html = whole(renderHtml(of('plain')))
  expect(html).toContain(
    '<a href="https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/">NHI1:2025 Improper Offboarding</a>',
  )
})

test('loads nothing', () => {
  const html = whole(renderHtml(of('plain')))
  expect(html).not.toMatch(/\b(?:src|srcset|action|poster)=|@import|url\(|<link/)
  expect(html).toContain("default-src 'none'")
  expect(html).not.toContain('unsafe-inline')
})
