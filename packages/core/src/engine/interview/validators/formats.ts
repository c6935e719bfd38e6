/**
 * How some kinds of text look. Loose: they find slips of the pen, and refuse
 * nothing that works.
 */
export const formats: Readonly<Record<'email' | 'url' | 'phone', RegExp>> = {
  email: /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/,
  url: /^(https?:\/\/)?[^\s/:?#.]+(\.[^\s/:?#.]+)+([/:?#]\S*)?$/i,
  phone: /^\+?(?:[\s()./-]*\d){5,20}[\s()./-]*$/,
};
