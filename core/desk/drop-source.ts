/** The text without the citations of a source, and the numbers after it moved up. @param number from 1 */
export function dropSource(text: string, number: number): string {
  return text.replaceAll(/( ?)\[(\d{1,2})\](?!\()/g, (whole, space: string, digits: string) => {
    const cited = Number(digits);
    if (cited === number) return "";
    return cited > number ? `${space}[${cited - 1}]` : whole;
  });
}
