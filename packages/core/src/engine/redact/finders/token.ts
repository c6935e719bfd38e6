import type { Finder } from './Finder.ts';

/**
 * In a URL: `user:password`, the value of a parameter that is named for a
 * secret, and a long random value or segment of the path that is neither a
 * UUID nor words. A JWT anywhere.
 */
export const token: Finder = {
  label: 'token',
  pattern:
    /(?<=:\/\/)[^\s/?#@[\]]+(?=@)|(?<=[?&#;](?:[\w.-]{0,30}(?:token|key|secret|passw(?:or)?d|pwd|auth|sess(?:ion)?(?:_?id)?|sig(?:nature)?|jwt|otp|credential|auth_?code)|code|sid)=)[^\s&#"'<>[\]]+(?<![,.;:!?)])|(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*|(?<=[/=])(?!\w{8}(?:-\w{4}){3}-\w{12}(?![\w-]))(?=[\w-]*\d)(?=[\w-]*[a-z])(?=(?:[\w-]*[_-])?(?!\d{0,8}[a-z]*\d{0,4}(?![a-z\d]))[a-z\d]{10})[\w-]{24,}/gi,
};
