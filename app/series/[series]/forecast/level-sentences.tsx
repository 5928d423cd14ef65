/** What the named levels of push would mean, each in a sentence that stands alone. Never the forecast: that assumes nothing. */
export function LevelSentences({ sentences, page, lesson }: { sentences: readonly { level: number; sentence: string }[]; page: string; lesson: string | undefined }) {
  return (
    <section aria-labelledby="levels" className="space-y-2">
      <h2 id="levels" className="!text-lg">If pressure stays, rises or eases</h2>
      <ul className="space-y-1" data-testid="levels">
        {sentences.map(({ level, sentence }) => (
          <li key={level}>{sentence} <a href={`${page}?push=${level}`} className="text-sm whitespace-nowrap">This case<span className="sr-only"> (level {level})</span></a></li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">These are “ifs”: the forecast to quote assumes nothing. {lesson} <a href="#exposed">Who is exposed, and why</a> · <a href="#shocks">What followed earlier shocks</a></p>
    </section>
  );
}
