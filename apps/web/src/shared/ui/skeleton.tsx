const widths = ['42%', '88%', '73%', '91%', '60%', '80%', '35%', '66%'];

/** Grey lines while something loads; appears late, so that a fast answer does not flicker. */
export const Skeleton = ({ lines = 5, label }: { lines?: number; label: string }) => (
  <div className="skeleton" role="status" aria-label={label}>
    {Array.from({ length: lines }, (_, index) => (
      <span key={index} style={{ width: widths[index % widths.length] }} />
    ))}
  </div>
);
