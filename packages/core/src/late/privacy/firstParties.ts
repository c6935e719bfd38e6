import type { Context } from '../../Context.ts';
import type { Adapter } from '../../deliver/Adapter.ts';
import { headerAt } from '../../deliver/headerAt.ts';
import type { TactfulRecord } from '../../types.gen.ts';

/** What any adapter can encode. */
const SAMPLE: TactfulRecord = {
  id: '00000000-0000-7000-8000-000000000000',
  type: 'touchpoint',
  name: 'page.viewed',
  at: '1970-01-01T00:00:00.000Z',
  session: 'sample',
  page: { id: 'sample', path: '/' },
  seq: 0,
  config: 'none',
  data: {},
};

/** The destinations that are the page's own: by what they say, or where their requests go. */
export function firstParties({
  options,
  window,
  now,
}: Pick<Context, 'options' | 'window' | 'now'>): Adapter[] {
  const { origin } = window.location;
  const isOwn = (adapter: Adapter): boolean => {
    if (adapter.party) return adapter.party === 'first';
    if ('deliver' in adapter) return true;
    try {
      const requests = adapter.encode([SAMPLE], headerAt(now()));
      const base = window.document.baseURI;
      return (
        requests.length > 0 &&
        requests.every(({ url }) => new URL(url, base).origin === origin)
      );
    } catch {
      return false;
    }
  };
  return (options.adapters ?? []).filter(isOwn);
}

/** Has third parties get nothing, where the visitor asks for that. */
export function limitParties(context: Context): void {
  const { isAnonymous, options } = context;
  if (isAnonymous) options.adapters = firstParties(context);
}
