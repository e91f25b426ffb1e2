import type { Finding } from '../report/finding.ts'
import type { Report } from '../report/report.ts'

/**
 * The report without what names a network: hosts of the endpoint and the proxy. A report that is pasted somewhere
 * is read by others than the one who ran it.
 */
export function withoutHosts(report: Report, hosts: readonly string[]): Report {
  const clean = (text: string) =>
    [...hosts]
      .filter(host => host !== '')
      .sort((a, b) => b.length - a.length)
      .reduce((left, host) => left.replaceAll(host, '(host)'), text)
  const cleaned = (finding: Finding): Finding => ({
    ...finding,
    text: clean(finding.text),
    ...(finding.remedy === undefined ? {} : { remedy: clean(finding.remedy) }),
  })
  return {
    ...report,
    sections: report.sections.map(section => ({ ...section, findings: section.findings.map(cleaned) })),
  }
}

/** The host of an address with and without its port, as messages write them. */
export function hostsIn(address: string | undefined): readonly string[] {
  const text = address?.trim() ?? ''
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (text === '' || !URL.canParse(whole)) return []
  const { host, hostname } = new URL(whole)
  return [host, hostname]
}
