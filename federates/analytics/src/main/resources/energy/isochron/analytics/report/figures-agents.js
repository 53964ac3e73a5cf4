"use strict";
// The agents one by one: batteries, profits, rewards.
(() => {
  const F = Figures;

  F.add({ name: "state-of-charge", section: "resources", title: "State of charge by agent", wide: true, height: (run, width) => run.soc.ids.length > 12 ? F.rows(of => of.soc)(run, width) : 320,
    caption: run => `At the start of each interval; agents without a battery are left out.${F.some(run.soc, "fullest batteries")}${F.binned(run)}`,
    option: (run, look) => {
      if (!run.soc.values.some(F.any)) return "No agent has a battery.";
      if (run.soc.ids.length > 12) return F.heatmap(run, look, run.soc, look.fill, "of the capacity", 1, "agent");
      return { ...F.base(look), tooltip: { ...F.tooltip(look), formatter: F.tip(run, "%", 1) }, xAxis: F.time(run, look, { boundaryGap: false }), dataZoom: F.zoom(run), yAxis: F.axis(look, "% of the capacity", { min: 0, max: 100 }),
        series: run.soc.ids.map((id, i) => F.line(run, id, run.soc.values[i].map(value => value === null ? null : 100 * value), look.series[i % look.series.length])) };
    } });

  F.add({ name: "profits", section: "economy", title: "Profits by agent", wide: true, height: () => 340,
    caption: run => `Since the start. What the agents lose the operator gains: its margin on energy and the grid fees.${F.some(run.profits, "largest profits and losses")}${F.binned(run)}`,
    option: (run, look) => ({ ...F.base(look), tooltip: { ...F.tooltip(look), formatter: F.tip(run, "$", 3) }, xAxis: F.time(run, look, { boundaryGap: false }), dataZoom: F.zoom(run), yAxis: F.axis(look, "$ since the start"),
      series: run.profits.ids.map((id, i) => F.line(run, id, run.profits.values[i], look.series[i % look.series.length])).concat([
        F.line(run, "operator's margin", run.series.cumulativeMargin, look.ink.text, { lineStyle: { width: 2.5, color: look.ink.text, type: "dashed" } }),
        F.line(run, "fees", run.series.cumulativeFees, look.ink.muted, { lineStyle: { width: 2.5, color: look.ink.muted, type: "dotted" } }),
      ]) }) });

  const NONE = "The scenario asks for no rewards: rewards.kept is not true.";
  F.add({ name: "rewards", section: "agents", title: "Rewards by agent", wide: true, height: () => 340,
    caption: run => `What each agent's conduct was worth in each interval (equation 2); thick: the mean of all agents.${F.some(run.rewards, "agents with the largest sums")}${F.binned(run)}`,
    option: (run, look) => {
      if (!run.rewards.values.some(F.any)) return NONE;
      return { ...F.base(look), tooltip: { ...F.tooltip(look), formatter: F.tip(run, "", 2) }, xAxis: F.time(run, look, { boundaryGap: false }), dataZoom: F.zoom(run), yAxis: F.axis(look, "reward, no unit"),
        series: run.rewards.ids.map((id, i) => F.line(run, id, run.rewards.values[i], look.series[i % look.series.length], { lineStyle: { width: 1.4, color: look.series[i % look.series.length] } })).concat([
          F.line(run, "mean of all agents", run.rewards.mean, look.ink.text, { z: 5, lineStyle: { width: 3, color: look.ink.text } }),
        ]) };
    } });

  const TERMS = { base: "goals, weighted", cooperation: "cooperation", withoutTrade: "without a trade", operatorPenalty: "penalty: trade with the operator", unservedPenalty: "penalty: unmet demand" };
  const GOALS = { r_grid: "grid", r_res: "orders executed", r_trade: "trade with agents", r_stab: "stability", r_econ: "economy" };
  F.add({ name: "reward-terms", section: "agents", title: "What rewards are made of", wide: true, height: F.height(2),
    caption: run => `Mean of all agents. Left: the parts whose sum is the reward: the weighted goals, what the community's cooperation adds to them, what an agent without a trade gets, and both penalties. Right: the five goals before their weights.${F.binned(run)}`,
    option: (run, look, width) => {
      if (!run.rewards.values.some(F.any)) return NONE;
      const c = look.colours;
      const shades = { base: c.clearing, cooperation: c.p2p, withoutTrade: look.ink.bus, operatorPenalty: c.sell, unservedPenalty: c.utility };
      const there = Object.keys(TERMS).filter(term => run.rewards.terms[term].some(value => value !== null && value !== 0));
      return F.panelled(run, look, width, [
        { title: "Parts of the reward", unit: "mean, no unit", tip: "", legend: true, series: there.map(term => F.bar(run, TERMS[term], run.rewards.terms[term], shades[term], { stack: "terms" })).concat([F.line(run, "reward", run.rewards.mean, look.ink.text, { lineStyle: { width: 2, color: look.ink.text } })]) },
        { title: "The five goals", unit: "mean, no unit", tip: "", series: Object.keys(GOALS).map((goal, i) => F.line(run, GOALS[goal], run.rewards.goals[goal], look.series[i])) },
      ]);
    } });
})();
