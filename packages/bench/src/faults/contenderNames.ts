/** Whom the cases are asked of, with the file of each. */
export const contenders = {
  Tactful: 'tactful',
  Sentry: 'sentry',
  Segment: 'segment',
  Snowplow: 'snowplow',
  RudderStack: 'rudderstack',
  PostHog: 'posthog',
} as const;

export type ContenderName = keyof typeof contenders;
