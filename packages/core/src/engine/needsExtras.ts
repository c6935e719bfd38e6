/**
 * Whether a config, as text, makes use of what many do without: samples,
 * variants, schedules, `times`, buttons, languages, prompts that stand in the page, some words of conditions, some facts. One word too many does
 * no harm.
 */
export function needsExtras(config: string): boolean {
  return /"button"\s*:\s*{|"(inline|languages|sample|variants|schedule|queryParameters|times|\$(?!(and|n?or|not|eq|ne|[gl]te?|n?in|exists|like|segment|schema)")\w+)"|device|(history|locale|visitor)\.|session\.channel|page\.(title|referrer)/.test(
    config,
  );
}
