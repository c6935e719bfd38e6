/**
 * Whether a config, as text, makes use of what many do without: samples,
 * variants, schedules, languages, buttons, prompts that stand in the page, `times`,
 * some words of conditions, all facts but `event.*` and `page.path`. So do some options, whose
 * names may follow the text. One word too many does no harm.
 */
export function needsExtras(config: string): boolean {
  return /"(button|inline|languages|sample|variants|schedule|queryParameters|times|\$([brtv]|a[lf]|el|si|\w*ini|\w+Gr)\w*)"|\b(device|facts|redact|history|before[A-Z]|(traits|host|variables|locale|journey)\.|session\.(?!started)|visitor\.(?!idled)|page\.(title|referrer|query))/.test(
    config,
  );
}
