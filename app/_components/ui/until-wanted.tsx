import Script from "next/script";

/** Put into a page that is whole without scripts: it comes to life when its reader first does something (public/until-wanted.js). */
export function UntilWanted() {
  return <Script id="until-wanted" src="/until-wanted.js" strategy="beforeInteractive" />;
}
