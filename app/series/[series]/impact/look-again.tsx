"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const every = 8000;

/** Draws the page anew while something on it is being made, without moving what the reader looks at. */
export function LookAgain() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every);
    return () => clearInterval(timer);
  }, [router]);
  return <a href="">Look again</a>;
}
