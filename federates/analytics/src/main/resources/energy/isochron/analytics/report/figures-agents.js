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

  const MOST_LINES = 6;
  const few = run => run.soc.of <= MOST_LINES;
  F.add({ name: "storage", section: "resources", title: "Batteries", wide: true, height: F.height(2),
    caption: run => {
      const { batteries, capacity_kwh: kwh, cycles, lost_kwh: lost, lost_capacity_kwh: aged } = run.summary.storage;
      const told = batteries > 0 ? `${F.plural(batteries, "battery", "batteries")} of ${F.number(kwh)} kWh made ${F.number(cycles, 2)} full cycles and lost ${F.number(lost)} kWh${aged > 0 ? `; ${F.number(aged, 3)} kWh of capacity aged away` : ""}. ` : "";
      const by = run.storage.batteries;
      const shown = few(run) ? "State of charge at the start of each interval; dashed: the median." : "State of charge at the start of each interval; dark: the middle half of the batteries, light: all of them.";
      return `${told}${shown} A full cycle is charging and discharging the whole nominal capacity once.${F.some(by, "batteries with most cycles")}${F.binned(run, "the mean, the lowest or the highest")}`;
    },
    option: (run, look, width) => {
      const s = run.storage;
      if (!F.any(s.median)) return "No agent has a battery.";
      const c = look.colours.p2p;
      const percent = values => values.map(value => F.isNumber(value) ? 100 * value : null);
      const lines = run.soc.ids.map((id, i) => F.line(run, id, percent(run.soc.values[i]), look.series[i % look.series.length]))
        .concat([F.line(run, "median", percent(s.median), look.ink.text, { z: 4, lineStyle: { width: 2, color: look.ink.text, type: "dashed" } })]);
      const bands = F.band(percent(s.lowest), percent(s.highest), c, "all").concat(F.band(percent(s.lower), percent(s.upper), c, "half"))
        .concat([F.line(run, "median", percent(s.median), c, { z: 4, lineStyle: { width: 3, color: c } })]);
      const bars = s.batteries.ids.length === 0 ? [] : [{ name: "full cycles", type: "bar", data: s.batteries.cycles, itemStyle: { color: look.colours.clearing }, barMaxWidth: 40, emphasis: { disabled: true } }];
      return F.panelled(run, look, width, [
        { title: "State of charge", unit: "% of the capacity", legend: true, tip: "%", y: { min: 0, max: 100 }, series: few(run) ? lines : bands },
        { title: s.batteries.ids.length > 0 ? "Use of the batteries" : "Use of the batteries: no account was told", unit: "full cycles", tip: "", x: F.named(look, { type: "category", data: s.batteries.ids, axisLabel: { color: look.ink.muted, hideOverlap: false, interval: 0, rotate: s.batteries.ids.length > 4 ? 30 : 0, formatter: id => F.shorten(id, 12) }, axisTick: { show: false }, axisLine: { show: true, lineStyle: { color: look.ink.muted } } }), series: bars },
      ]);
    } });

  F.add({ name: "trips", section: "resources", title: "Trips of the vehicles", wide: true, height: F.height(2), when: run => run.summary.storage.trips.departures > 0,
    caption: run => {
      const { departures, short_departures: short, shortfall_kwh: missing, trip_kwh: kwh, charged_elsewhere_kwh: elsewhere } = run.summary.storage.trips;
      return departures > 0
        ? `${F.plural(departures, "trip")} of ${F.number(kwh)} kWh: ${F.number(departures - short, 0)} began with the required charge, ${F.number(short, 0)} below it, ${F.number(missing, 2)} kWh lacking; ${F.number(elsewhere)} kWh were charged elsewhere.${F.binned(run)}`
        : "Departures of vehicles, and the energy they lacked.";
    },
    option: (run, look, width) => {
      const t = run.trips;
      const c = look.colours;
      if (run.summary.storage.trips.departures === 0) return "No vehicle left for a trip.";
      return F.panelled(run, look, width, [
        { title: "Departures", unit: "trips per interval", tip: "", legend: true, y: { minInterval: run.run.perPoint > 1 ? 0 : 1 }, series: [F.bar(run, "with the required charge", t.met, c.p2p, { stack: "trips" }), F.bar(run, "below it", t.short, c.utility, { stack: "trips" })] },
        { title: "Energy lacking", unit: "kWh per interval", legend: true, series: [F.bar(run, "missing at departure", t.missing, c.utility, { stack: "energy" }), F.bar(run, "charged elsewhere", t.elsewhere, c.buy, { stack: "energy" })] },
      ]);
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
