/** Stands in for a bundle where only the templates are looked at. */
export const handler = async () => ({});
