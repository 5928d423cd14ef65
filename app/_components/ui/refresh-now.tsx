"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks for the page again every few seconds, keeping the reader's place. */
export function RefreshNow() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 2500);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
