import type { openBefore as open } from './privacy/openBefore.ts';

/** Opens a prompt that the visitor wants to see, though there is no consent; fetches what it takes. */
export async function openBefore(
  ...how: Parameters<typeof open>
): ReturnType<typeof open> {
  const late = await import('./privacy/latePrivacy.ts');
  return late.openBefore(...how);
}
