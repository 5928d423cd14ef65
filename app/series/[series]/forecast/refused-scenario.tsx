import { ScenarioFields, type ScenarioFieldsProps } from "./scenario-fields";
import { Notice } from "../../../_components/forms/notice";

/** What is shown in place of a forecast that cannot be made: why, and the form with what was asked. */
export function RefusedScenario({ messages, page, ...form }: ScenarioFieldsProps & { messages: readonly string[]; page: string }) {
  return (
    <div className="max-w-2xl space-y-6">
      <Notice tone="warning" role="alert">
        <p className="font-semibold">This forecast cannot be made as asked</p>
        <ul className="list-disc pl-5">
          {messages.map((message) => <li key={message} className="wrap-anywhere">{message}</li>)}
        </ul>
      </Notice>
      <form method="get" action={page} className="space-y-4">
        <ScenarioFields {...form} />
      </form>
    </div>
  );
}
