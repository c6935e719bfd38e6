// What a prompt needs once the visitor answers: fetched when its first question
// is on the screen.
export { pack } from '@tactful/ui/interview/pack';
