/** Most characters of own words beside an option. */
export const MAX_OTHER = 500;
