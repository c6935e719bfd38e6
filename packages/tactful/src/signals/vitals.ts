// What of `web-vitals` is used: fetched by itself, when somebody listens.
export { onCLS, onINP, onLCP } from 'web-vitals';
