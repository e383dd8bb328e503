/** Mends what can be mended without thinking: spaces around bold and slanted type in Chinese text. */

const HAN = '\\p{Script=Han}';
/** Han or code, as a paragraph's source has them. */
const TEXT = `[${HAN}\`A-Za-z0-9]`;
/** One piece of bold or slanted type that begins and ends with Han. */
const TYPE = `(\\*{1,2})(?=${HAN})[^*\\n]*?${HAN}\\1`;

const MENDS: readonly (readonly [RegExp, string])[] = [
  // A bold rule that holds its full stop does not end before Han: writers put a space there. The stop goes outside.
  [new RegExp(`(\\*\\*[^*\\n]+?)([。！？；，：])\\*\\* +(?=${TEXT}|“)`, 'gu'), '$1**$2'],
  [new RegExp(`(?<=${HAN}) +(?=${TYPE})`, 'gu'), ''],
  [new RegExp(`(?<=${TYPE.replace('\\1', '\\*{1,2}')}) +(?=${HAN})`, 'gu'), ''],
];

/**
 * A Chinese page with what can be mended mended. Code in fences stays as it is.
 * @param source the whole file
 */
export function mendPage(source: string): string {
  return source
    .split(/^(```[\s\S]*?^```)/m)
    .map((part) =>
      part.startsWith('```') ? part : MENDS.reduce((text, [from, to]) => text.replace(from, to), part),
    )
    .join('');
}
