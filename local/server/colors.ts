/** Colours as the API has them, in the writing of a page. */
export const hexOf = ({
  red = 0,
  green = 0,
  blue = 0,
}: {
  red?: number;
  green?: number;
  blue?: number;
}): string =>
  `#${[red, green, blue]
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
