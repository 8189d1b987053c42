/** Says on every page of the demo newsroom that nothing here is real. */
export function DemoBanner() {
  return (
    <aside
      aria-label="About this demo"
      className="flex min-h-7 items-center justify-center border-line border-b bg-sunken px-4 py-1 text-center text-muted text-sm"
    >
      Demo: an invented newsroom. Its people, stories and pictures are made up.
    </aside>
  );
}
