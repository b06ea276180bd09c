/** The mark: a turn back in time around a fixed point. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#1554ad" />
    <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
      <path d="M9.2 11.4A8 8 0 1 1 8 16" />
      <path d="M8.4 6.6v5.2h5.2" />
    </g>
    <circle cx="16" cy="16" r="2.3" fill="#fff" />
  </svg>
);
