/** What came of the last form. */
export function Told({ text, bad = false }: { text: string | null; bad?: boolean }) {
  if (text === null) return null;
  return (
    <p className={bad ? 'told bad' : 'told'} role="status">
      {text}
    </p>
  );
}
