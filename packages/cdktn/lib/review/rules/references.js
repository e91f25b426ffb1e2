"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.REFERENCES = void 0;
exports.referenceName = referenceName;
const OWASP = {
    name: 'OWASP Non-Human Identities Top 10',
    version: '2025',
    organization: 'OWASP',
    uri: 'https://owasp.org/www-project-non-human-identities-top-10/2025/',
};
const CIS = {
    name: 'CIS Critical Security Controls',
    version: '8',
    organization: 'Center for Internet Security',
    uri: 'https://www.cisecurity.org/controls/',
};
exports.REFERENCES = {
    'NHI1:2025': risk('Improper Offboarding', '1-improper-offboarding'),
    'NHI2:2025': risk('Secret Leakage', '2-secret-leakage'),
    'NHI5:2025': risk('Overprivileged NHI', '5-overprivileged-nhi'),
    'NHI7:2025': risk('Long-Lived Secrets', '7-long-lived-secrets'),
    'NHI9:2025': risk('NHI Reuse', '9-nhi-reuse'),
    'CIS 3.10': safeguard('Encrypt Sensitive Data in Transit', 'data-protection'),
    'CIS 3.11': safeguard('Encrypt Sensitive Data at Rest', 'data-protection'),
    'CIS 5.5': safeguard('Establish and Maintain an Inventory of Service Accounts', 'account-management'),
    'CIS 6.1': safeguard('Establish an Access Granting Process', 'access-control-management'),
    'CIS 6.2': safeguard('Establish an Access Revoking Process', 'access-control-management'),
};
function referenceName(id) {
    return `${id} ${exports.REFERENCES[id].title}`;
}
function risk(title, page) {
    return { framework: OWASP, title, uri: `${OWASP.uri}${page}/` };
}
function safeguard(title, page) {
    return { framework: CIS, title, uri: `${CIS.uri}${page}` };
}
