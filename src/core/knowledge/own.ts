/** Id of the pack that the reader's own articles are. */
export const OWN = 'own';
