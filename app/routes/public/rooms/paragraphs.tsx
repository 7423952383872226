/** A text of a group, paragraph by paragraph, each in its own direction. */
export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text, index) => {
    const key = `${index}`;
    return (
      <p className="kern-body" dir="auto" key={key}>
        {text}
      </p>
    );
  });
}
