/** A span of time as a clock shows it: `2:05`, or `1:02:05` from an hour on. @param span milliseconds */
export function clockFace(span: number): string {
  const seconds = Math.floor(Math.abs(span) / 1000);
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  const two = (figure: number) => String(figure).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
