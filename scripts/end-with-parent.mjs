// Preloaded into a program that must not outlive the one that started it, however that one ends: its input is a pipe from there, which closes then.
if (process.env.PLENARY_ENDS_WITH_PARENT) {
  delete process.env.PLENARY_ENDS_WITH_PARENT; // its own children and threads have other inputs
  process.stdin.on("close", () => process.kill(process.pid, "SIGTERM")).resume();
  process.stdin.unref?.();
}
