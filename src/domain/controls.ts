/**
 * A text without what acts on the text around it: control characters (C0, DEL, C1) but tab and line feed, and what embeds, overrides or
 * isolates directions (UAX #9), which could let a line of a page or a terminal say something else than what it says. Marks of direction
 * (U+200E, U+200F, U+061C) open nothing and stay.
 */
export function cutControls(text: string): string {
  return ControlPattern.test(text) ? text.replace(ControlsPattern, '') : text;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes
const ControlPattern = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const ControlsPattern = new RegExp(ControlPattern, 'g');
