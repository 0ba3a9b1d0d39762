/**
 * Stands in for zod's `to-json-schema.js`, which every classic schema carries along as a method. The functions only
 * parse; a description of the API is made where it is built, not where it runs.
 */
function leftOut(): never {
  throw new Error('JSON Schema is left out of the bundle.');
}

export const initializeContext = leftOut;
export const handleUnrepresentable = leftOut;
export const processSchema = leftOut;
export const extractDefs = leftOut;
export const finalize = leftOut;
export const createToJSONSchemaMethod = () => leftOut;
export const createStandardJSONSchemaMethod = () => leftOut;
export { leftOut as process };
