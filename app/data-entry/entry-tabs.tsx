"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const tabs = [
  { title: "Votes", path: "/data-entry/votes" },
  { title: "Series", path: "/data-entry/series" },
  { title: "Timeline", path: "/data-entry/timeline" },
  { title: "Revisions", path: "/data-entry/revisions" },
  { title: "Tokens", path: "/data-entry/tokens" },
  { title: "People", path: "/data-entry/people", administrators: true },
] as const;

/** The parts of data entry. */
export function EntryTabs({ administrator }: { administrator: boolean }) {
  const here = usePathname();
  return (
    <nav aria-label="Data entry">
      <ul className="flex flex-wrap gap-x-6">
        {tabs
          .filter((tab) => administrator || !("administrators" in tab))
          .map(({ title, path }) => (
            <li key={path}>
              <Link
                href={path}
                prefetch={false}
                aria-current={here === path ? "page" : here.startsWith(`${path}/`) ? "true" : undefined}
                className="inline-block border-b-2 border-transparent py-2.5 text-sm text-ink no-underline hover:border-line-strong aria-[current]:border-accent aria-[current]:font-semibold"
              >
                {title}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
