/** The tag makes no mistake at set-up that a class of its own would have to tell. */
export const SetupError: ErrorConstructor = Error;
