/**
 * Whether a config, as text, makes use of what few do: rare words of conditions,
 * `times`, and some facts. One word too many does no harm.
 */
export function needsRare(config: string): boolean {
  return /"(times|\$(?!(and|n?or|not|eq|ne|[gl]te?|n?in|exists|like|before|after|segment|schema)")\w+)"|device|history\.|session\.channel/.test(
    config,
  );
}
