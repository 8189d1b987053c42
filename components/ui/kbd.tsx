type KbdProps = { keys: string[]; isOnDark?: boolean };

/** The keys of a shortcut, in the order they are pressed. */
export function Kbd({ keys, isOnDark = false }: KbdProps) {
  const look = isOnDark ? 'border-paper/40' : 'border-line bg-ground text-muted';
  return (
    <kbd className="inline-flex gap-0.5 font-sans">
      {keys.map((key) => (
        <kbd key={key} className={`min-w-4 rounded-sm border px-1 text-center font-sans text-xs ${look}`}>
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
