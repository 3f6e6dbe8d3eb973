/** Half width for everything but circled numbers (NFKC would turn ① into 1). */
export const foldWidth = (text: string): string => text.replace(/[^①-⑳]+/g, (part) => part.normalize('NFKC'));
