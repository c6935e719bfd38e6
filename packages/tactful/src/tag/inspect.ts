// What tells why a prompt is shown or not: fetched when somebody asks.
export { createInspector } from '@tactful/core/inspect';
