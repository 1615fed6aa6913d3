/** Settings typed as JSON, or what is wrong with them. */
export type Typed = { settings: Record<string, unknown>; problem?: undefined } | { settings?: undefined; problem: string };

/** What replaces a recipe's settings: nothing where nothing is typed. Which settings there are, the service says. */
export function typedSettings(text: string): Typed {
  if (text.trim() === '') return { settings: {} };
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { settings: value as Record<string, unknown> };
    return { problem: 'Settings are an object: names and values in braces.' };
  } catch (failure) {
    return { problem: `This is no JSON yet: ${failure instanceof Error ? failure.message : String(failure)}` };
  }
}

/** Settings as a person edits them; without any, nothing. */
export const asText = (settings: Record<string, unknown>) => (Object.keys(settings).length === 0 ? '' : JSON.stringify(settings, null, 2));
