import net from "node:net";
import { describe, expect, it } from "vitest";
import { checkListening } from "@/scripts/listen-check";

describe("where the server is to listen", () => {
  it("is accepted when it is free", async () => {
    const free = await new Promise<number>((resolve) => {
      const probe = net.createServer().listen(0, "127.0.0.1", () => {
        const { port } = probe.address() as net.AddressInfo;
        probe.close(() => resolve(port));
      });
    });
    await expect(checkListening({ HOST: "127.0.0.1", PORT: free })).resolves.toBeUndefined();
  });
  it("is refused as a port when something listens there", async () => {
    const taken = net.createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as net.AddressInfo;
    await expect(checkListening({ HOST: "127.0.0.1", PORT: port })).rejects.toThrow(new RegExp(`^PORT: .*127.0.0.1:${port}, something else listens there already. Choose another port: PORT=`));
    taken.close();
  });
  it("is refused as a host when that is an address of another machine, and says how to go on", async () => {
    await expect(checkListening({ HOST: "203.0.113.7", PORT: 4159 })).rejects.toThrow(/^HOST: 203\.0\.113\.7 is no address of this machine\. Unset HOST .*HOST=127\.0\.0\.1 npm start/);
  });
  it("is refused as a host when that is a name which conda set", async () => {
    await expect(checkListening({ HOST: "x86_64-conda-linux-gnu", PORT: 4159 })).rejects.toThrow(/^HOST: no machine called x86_64-conda-linux-gnu is known .*conda/);
  });
});
