/** A share as a bar; the numbers stand beside it in text, so it is hidden from readers. */
export const Meter = ({ value, total }: { value: number; total: number }) => {
  const share = total === 0 ? 0 : Math.min(100, (value / total) * 100);
  return (
    <span className={share >= 100 ? 'meter meter-done' : 'meter'} aria-hidden="true">
      <span style={{ width: `${String(share)}%` }} />
    </span>
  );
};
