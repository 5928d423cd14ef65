import { auth } from "@/lib/accounts/queries";

const handle = (request: Request) => auth().handler(request);

export { handle as GET, handle as POST };
