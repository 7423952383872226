import { type ReactNode, useEffect, useRef, useState } from "react";
import { DropZone } from "react-aria-components";

/**
 * A place to drop a file onto, around a file input, which takes the file. Without JavaScript
 * only the input is left.
 */
export function FileDrop({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);

  function take(file: File): void {
    const input = frame.current?.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null || input === undefined) return;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  return (
    <div className="file-drop" ref={frame}>
      {children}
      {scripted && (
        <DropZone
          className="file-drop__zone"
          aria-label={label}
          onDrop={async ({ items }) => {
            for (const item of items) {
              if (item.kind === "file") return take(await item.getFile());
            }
          }}
        >
          <span aria-hidden="true">{label}</span>
        </DropZone>
      )}
    </div>
  );
}
