/** Nonce of the scripts that the policy lets run. */
export const NONCE = 'bm9uY2U';

/** Headers of a page that allows no style of its own and no string as a script or as HTML. */
export const strictHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    "style-src 'none'",
    "connect-src 'self'",
    'img-src data:',
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
};

/** Script that keeps every violation in `violations`. */
export const noteViolations = `
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(event.violatedDirective + ' ' + event.blockedURI));`;
