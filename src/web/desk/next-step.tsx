/** Where an editor goes on from here. */
export function NextStep({ path, text }: { path: string; text: string }) {
  return (
    <p className="next-step">
      <a className="button" href={path}>
        {text} →
      </a>
    </p>
  );
}
