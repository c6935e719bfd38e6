/**
 * Whether to open the development panel: the tag says `data-debug`, or a
 * developer's own machine is asked for it by `?tactful=debug`.
 */
export function wantsDevtools(
  { dataset }: Pick<HTMLElement, 'dataset'>,
  { hostname, search }: Pick<Location, 'hostname' | 'search'>,
): boolean {
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1])$/.test(hostname);
  return (
    dataset['debug'] !== undefined ||
    (isLocal && /[?&]tactful=debug(&|$)/.test(search))
  );
}
