"use strict";
// Voltages phase by phase, of grids that keep the phases apart.
(() => {
  const F = Figures;
  const NONE = "The engine of the grid does not keep the phases apart.";
  const PHASES = ["A", "B", "C"];
  const SYMBOLS = ["circle", "triangle", "diamond"];
  const LIMIT = 2;
  const there = run => run.phases.interval >= 0;
  const colours = look => [look.colours.clearing, look.colours.utility, look.colours.p2p];
  const at = (run, worst, digits) => `${F.number(worst.value, digits)} pu at ${worst.bus}, phase ${worst.phase}, in interval ${worst.interval} (${F.hours(run, worst.interval)})`;
  /** What is meant by unbalance: without angles there are no sequences. */
  const meaning = run => run.phases.angles ? "the negative by the positive sequence of the voltages" : "the largest distance of a voltage from the mean of the three, by that mean";
  const unbalance = run => {
    const worst = run.summary.phases.highest_unbalance_percent;
    return worst.interval >= 0 ? `${F.number(worst.value, 2)} % at ${worst.place} in interval ${worst.interval} (${F.hours(run, worst.interval)})` : "unknown, as no bus has three phases";
  };

  F.add({ name: "phase-profile", section: "grid", title: "Voltage by phase along the feeder", wide: true, height: () => 380, when: there,
    caption: run => there(run)
      ? `In interval ${run.phases.interval} (${F.hours(run, run.phases.interval)}), ${run.summary.phases.highest_unbalance_percent.interval >= 0 ? "where the unbalance is highest" : "where a phase is lowest"}. Each mark is a phase of a bus, lines are branches; buses of one or two phases have as many marks. Distance is the electrical length from the substation, 1 the farthest bus.${run.phases.of > run.phases.buses.length ? ` Shown are the ${run.phases.buses.length} most unbalanced of ${F.number(run.phases.of, 0)} buses.` : ""}`
      : "Voltage of each phase by distance from the substation.",
    option: (run, look) => {
      if (!there(run)) return NONE;
      const { buses, branches } = run.phases;
      const hues = colours(look);
      const few = buses.length <= 150;
      const series = PHASES.flatMap((phase, p) => [
        { name: `·${phase}`, type: "lines", coordinateSystem: "cartesian2d", z: 2, silent: true, clip: true, emphasis: { disabled: true }, lineStyle: { color: hues[p], width: 1.6, opacity: .75 },
          data: branches.filter(([i, j]) => buses[i].voltage[p] !== null && buses[j].voltage[p] !== null).map(([i, j]) => ({ coords: [[buses[i].distance, buses[i].voltage[p]], [buses[j].distance, buses[j].voltage[p]]] })) },
        { name: `phase ${phase}`, type: "scatter", z: 3, symbol: SYMBOLS[p], symbolSize: few ? 7 : 4, itemStyle: { color: hues[p] }, emphasis: { disabled: true },
          data: buses.filter(bus => bus.voltage[p] !== null).map(bus => ({ name: bus.id, value: [bus.distance, bus.voltage[p]] })) },
      ]);
      return { ...F.base(look), tooltip: { ...F.tooltip(look), trigger: "item", formatter: item => `bus ${F.safe(item.name)}, ${item.seriesName}<br><b>${F.number(item.value[1], 4)}</b> pu, distance ${F.number(item.value[0], 3)}` },
        legend: F.legend(look, { data: PHASES.map(phase => `phase ${phase}`) }),
        xAxis: F.across(look, "distance from the substation, 1 is the farthest bus", { min: 0, max: 1 }), yAxis: F.axis(look, "pu", { scale: true, boundaryGap: ["8%", "8%"] }), series };
    } });

  F.add({ name: "phases", section: "grid", title: "Phases over the run", wide: true, height: F.height(2), when: there,
    caption: run => there(run)
      ? `Lowest ${at(run, run.summary.phases.lowest_voltage, 4)}; highest ${at(run, run.summary.phases.highest_voltage, 4)}. Unbalance is ${meaning(run)} of a bus with three phases, highest ${unbalance(run)}; EN 50160 allows ${LIMIT} %. Dotted: the lowest and the highest bus of each phase.${F.binned(run, "the mean, the lowest or the highest")}`
      : "Voltage of the phases and their unbalance over time.",
    option: (run, look, width) => {
      if (!there(run)) return NONE;
      const p = run.phases;
      const hues = colours(look);
      const near = F.most(p.highest) > LIMIT / 4;
      const limit = near ? [F.dashed(run, `limit of ${LIMIT} %`, run.start.map(() => LIMIT), look.ink.muted)] : [];
      const dotted = (name, values, i) => F.line(run, name, values, hues[i], { lineStyle: { width: 1.2, color: hues[i], type: "dotted" } });
      const spread = PHASES.flatMap((phase, i) => F.any(p.mean[i])
        ? [F.line(run, `phase ${phase}`, p.mean[i], hues[i]), dotted(`·${phase} lowest`, p.low[i], i), dotted(`·${phase} highest`, p.high[i], i)]
        : []);
      return F.panelled(run, look, width, [
        { title: "Voltage by phase, mean of the buses", unit: "pu", legend: true, y: { scale: true }, series: spread },
        { title: "Unbalance", unit: "%", y: { min: 0 }, series: [F.line(run, "most unbalanced bus", p.highest, look.colours.utility), F.line(run, "mean of the buses", p.middle, look.colours.clearing)].concat(limit) },
      ]);
    } });

  F.add({ name: "unbalance", section: "grid", title: "Unbalance of the buses", wide: true, height: F.rows(run => run.unbalance), when: run => run.unbalance.ids.length > 0,
    caption: run => `Of each bus with three phases: ${meaning(run)}; highest ${there(run) ? unbalance(run) : "unknown"}.${F.some(run.unbalance, "most unbalanced")}${F.binned(run)}`,
    option: (run, look) => {
      if (!run.unbalance.values.some(F.any)) return there(run) ? "No bus has three phases." : NONE;
      return F.heatmap(run, look, run.unbalance, look.heat, "%", Math.max(F.most(run.unbalance.values.flat()), 1e-6), "bus");
    } });
})();
