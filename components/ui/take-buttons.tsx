interface TakeButtonsProps {
  /** What each does (`components/page/following/saved/take.ts`), and its text. */
  buttons: readonly (readonly [does: string, text: string])[];
}

/** Buttons that take a list from the device, or bring one back, with the place where it is told what became of it. */
export function TakeButtons({ buttons }: TakeButtonsProps) {
  return (
    <>
      <p className="subscribe-note take-buttons needs-script">
        {buttons.map(([does, text]) => (
          <button
            key={does}
            type="button"
            className="button button-secondary button-small"
            data-take={does}
          >
            {text}
          </button>
        ))}
      </p>
      <p className="caption" data-told />
    </>
  );
}
