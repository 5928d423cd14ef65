import { createFullModel } from "./full";

/** The full model with one layer taken away at a time: what each part earns. For the backtest only. */
export const fullAblations = [
  createFullModel({ name: "transitions-only", title: "Layer 1 alone", layers: { covariates: false, shock: "none" } }),
  createFullModel({ name: "no-shock", title: "Layers 1 and 2", layers: { covariates: true, shock: "none" } }),
  createFullModel({ name: "no-covariates", title: "Layers 1 and 3", layers: { covariates: false, shock: "mixture" } }),
  createFullModel({ name: "calm-only", title: "Layers 1 and 2 and calm shocks", layers: { covariates: true, shock: "calm" } }),
] as const;
