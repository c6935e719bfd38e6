/** Whether texts of a survey may hold markup: `**`, `](`, or a text or a line that begins with `- `. */
export function hasMarkup(survey: object): boolean {
  return /\*\*|\]\(|("|\\n)\s*- /.test(JSON.stringify(survey));
}
