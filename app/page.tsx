import { redirect } from "next/navigation";

/** The front page is the history of the series that Plenary was made for. */
export default function FrontPage(): never {
  redirect("/series/cuba-embargo");
}
