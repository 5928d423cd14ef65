import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { methodDocument, writtenMethods } from "../documents";

// Made when the site is built, from docs/: what is not among these answers 404.
export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return writtenMethods.map((method) => ({ method }));
}

type Address = { params: Promise<{ method: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const document = methodDocument((await params).method);
  return document ? { title: document.title, description: `${document.title}: every formula, constant and score, with its reason.` } : {};
}

export default async function MethodPage({ params }: Address) {
  const document = methodDocument((await params).method);
  if (!document) notFound();
  const { title, sections, html } = document;
  return (
    <div className="page space-y-8 py-8">
      <header className="space-y-4">
        <h1>{title}</h1>
        <nav aria-label="On this page" className="no-print">
          <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {sections.map(({ id, title: section }) => (
              <li key={id}><a href={`#${id}`}>{section}</a></li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="document" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
