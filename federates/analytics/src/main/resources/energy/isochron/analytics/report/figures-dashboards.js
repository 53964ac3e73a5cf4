"use strict";
// Dashboards of grid, resources, economy and operator, and what the grid found bus by bus and branch by branch.
(() => {
  const F = Figures;
  const filled = (run, name, values, colour) => F.line(run, name, values, colour, { areaStyle: { color: colour, opacity: .12 } });
  /** Lowest, mean and highest of many, with the band between. */
  const spread = (run, low, mean, high, colour, id, names) => F.band(low, high, colour, id).concat([
    F.line(run, names[0], low, colour, { lineStyle: { width: 1, color: colour, type: "dotted" } }), F.line(run, names[1], mean, colour), F.line(run, names[2], high, colour, { lineStyle: { width: 1, color: colour, type: "dashed" } }),
  ]);
  const extreme = (run, word, worst, unit, digits) => worst.interval >= 0
    ? `${word} ${F.number(worst.value, digits)} ${unit} at ${worst.place} in interval ${worst.interval} (${F.hours(run, worst.interval)})`
    : `${word}: the grid federate gave none`;
  /** What the grid took off the trades; a run in which it did not has no figures of it. */
  const curtailed = feedback => feedback && feedback.checks > 0
    ? ` Trades were curtailed by ${F.number(feedback.curtailed_kwh, 1)} kWh in ${F.plural(feedback.rounds, "round")}: of ${F.plural(feedback.violated_before, "interval")} with violations ${F.number(feedback.violated_after, 0)} are left.`
    : "";

  F.add({ name: "grid-dashboard", section: "grid", title: "Grid", wide: true, height: (run, width) => F.height(F.columns(width) === 1 ? 5 : 6)(run, width),
    caption: run => `Congestion is the mean loading of all branches; the threshold above which trades pay for it is drawn where it is near. Bands reach from the lowest to the highest bus or branch.${F.binned(run, "the mean, the lowest or the highest")}`,
    option: (run, look, width) => {
      const s = run.series;
      const c = look.colours;
      const near = F.most(s.congestion) > .3 * F.most(s.threshold);
      return F.panelled(run, look, width, [
        { title: "Congestion", unit: "mean loading", legend: near, series: [filled(run, "congestion", s.congestion, c.utility)].concat(near ? [F.dashed(run, "threshold", s.threshold, look.ink.muted)] : []) },
        { title: "Losses", unit: "kWh per interval", series: [F.line(run, "of the network", s.networkLosses, c.clearing), F.line(run, "of trades", s.tradeLosses, c.p2p, { lineStyle: { width: 2, color: c.p2p, type: "dashed" } })] },
        { title: "Voltage", unit: "pu", y: { scale: true }, series: spread(run, s.lowestVoltage, s.meanVoltage, s.highestVoltage, c.clearing, "voltage", ["lowest bus", "mean of the buses", "highest bus"]) },
        { title: "Loading", unit: "share of the rating", series: [F.line(run, "highest branch", s.highestLoading, c.utility), F.line(run, "mean of the branches", s.meanLoading, c.clearing)] },
        { title: "Net export to the grid above", unit: "kWh per interval", wide: true, series: [filled(run, "net export", s.netExport, c.clearing), F.line(run, "balance of generation, demand and trades", s.gridBalance, c.local, { lineStyle: { width: 1.5, color: c.local, type: "dashed" } })] },
      ]);
    } });

  F.add({ name: "voltage", section: "grid", title: "Voltage of the buses", wide: true, height: () => 320,
    caption: run => `${extreme(run, "Lowest", run.summary.grid.lowest_voltage, "pu", 4)}${extreme(run, "; highest", run.summary.grid.highest_voltage, "pu", 4)}. The bus farthest from 1 pu is marked.${F.some(run.voltage, "buses farthest from 1 pu")}${F.binned(run)}`,
    option: (run, look) => {
      if (!run.voltage.values.some(F.any)) return "The grid federate gave no voltages.";
      const { lowest_voltage: low, highest_voltage: high } = run.summary.grid;
      const worst = high.value - 1 > 1 - low.value ? high : low;
      const column = Math.floor(worst.interval / run.run.perPoint);
      const many = run.voltage.ids.length;
      return { ...F.base(look), tooltip: { ...F.tooltip(look), formatter: F.tip(run, "pu", 4), order: "valueAsc" }, legend: { show: false }, grid: { ...F.base(look).grid, top: 34 }, xAxis: F.time(run, look, { boundaryGap: false }), dataZoom: F.zoom(run), yAxis: F.axis(look, "pu", { scale: true, boundaryGap: ["10%", "10%"] }),
        series: run.voltage.ids.map((id, i) => {
          const marked = id === worst.place;
          const colour = marked ? look.colours.utility : look.colours.clearing;
          return F.line(run, id, run.voltage.values[i], colour, { z: marked ? 5 : 2, lineStyle: { width: marked ? 3 : 1, color: colour, opacity: marked ? 1 : many > 40 ? .3 : .45 },
            markPoint: marked ? { symbol: "circle", symbolSize: 11, itemStyle: { color: colour }, data: [{ coord: [column, run.voltage.values[i][column]] }],
              label: { formatter: `${worst.place}: ${F.number(worst.value, 4)} pu`, position: worst.value < 1 ? "bottom" : "top", distance: 7, align: column > .85 * run.start.length ? "right" : column < .1 * run.start.length ? "left" : "center", color: look.ink.text, fontWeight: "bold", textBorderColor: look.ink.card, textBorderWidth: 3 } } : undefined });
        }) };
    } });

  F.add({ name: "loading", section: "grid", title: "Loading of the branches", wide: true, height: F.rows(run => run.loading),
    caption: run => `${extreme(run, "Highest", run.summary.grid.highest_loading, "of the rating", 3)}.${run.summary.grid.not_converged > 0 ? ` The power flow did not converge in ${F.plural(run.summary.grid.not_converged, "interval")}.` : ""}${curtailed(run.summary.feedback)}${F.some(run.loading, "most loaded branches")}${F.binned(run)}`,
    option: (run, look) => {
      if (!run.loading.values.some(F.any)) return "The grid federate gave no loadings.";
      const top = F.most([1].concat(run.loading.values.flat()));
      const highest = run.summary.grid.highest_loading.value;
      return F.heatmap(run, look, run.loading, look.heat, "of the rating", highest > .5 ? top : Math.max(highest, 1e-6), "branch");
    } });

  F.add({ name: "resources-dashboard", section: "resources", title: "Resources", wide: true, height: F.height(6),
    caption: run => `What the agents generated and needed, and what their batteries did. Spilled energy went to the operator as imbalance, unserved energy came from it; the satisfied shares are what was not deferred that way.${F.binned(run, "the mean, the lowest or the highest")}`,
    option: (run, look, width) => {
      const s = run.series;
      const c = look.colours;
      const opposite = values => values.map(value => value === null ? null : -value);
      const net = s.charged.map((charged, i) => charged === null ? null : s.discharged[i] - charged);
      const batteries = F.any(s.meanCharge);
      return F.panelled(run, look, width, [
        { title: "Generation and demand", unit: "kWh per interval", series: [filled(run, "generation", s.generation, c.sell), F.line(run, "demand", s.demand, c.clearing)] },
        { title: "Generation less demand", unit: "kWh per interval", series: [F.bar(run, "surplus", s.generation.map((value, i) => value === null ? null : value - s.demand[i]), c.p2p)] },
        { title: "Batteries", unit: "kWh per interval", series: [F.bar(run, "charged", s.charged, c.p2p, { stack: "battery" }), F.bar(run, "discharged", opposite(s.discharged), c.utility, { stack: "battery" }), F.line(run, "net into the batteries", opposite(net), look.ink.text, { lineStyle: { width: 1.5, color: look.ink.text, type: "dotted" } })] },
        { title: batteries ? "State of charge" : "State of charge: no agent has a battery", unit: "share of the capacity", y: { min: 0, max: 1 }, series: spread(run, s.lowestCharge, s.meanCharge, s.highestCharge, c.p2p, "charge", ["emptiest", "mean of the batteries", "fullest"]) },
        { title: "Imbalance", unit: "kWh per interval", series: [F.bar(run, "spilled", s.spilled, c.sell, { stack: "imbalance" }), F.bar(run, "unserved", s.unserved, c.utility, { stack: "imbalance" })] },
        { title: "Satisfied share", unit: "share", y: { max: 1, min: value => Math.min(.9, Math.floor(10 * value.min) / 10) }, series: [F.line(run, "of the demand", s.satisfiedDemand, c.clearing, { showSymbol: run.start.length < 60, symbolSize: 5 }), F.line(run, "of the generation", s.satisfiedSupply, c.sell, { showSymbol: run.start.length < 60, symbolSize: 5 })] },
      ]);
    } });

  F.add({ name: "economy-dashboard", section: "economy", title: "Economy", wide: true, height: F.height(6),
    caption: run => `Surplus is what the trades between agents were worth beyond the limit prices: to buyers (bid less price) and to sellers (price less ask). Profits of the agents include fees and imbalance; what they lose the operator gains.${F.binned(run)}`,
    option: (run, look, width) => {
      const s = run.series;
      const c = look.colours;
      return F.panelled(run, look, width, [
        { title: "Turnover", unit: "$ per interval", series: [filled(run, "turnover", s.turnover, c.clearing)] },
        { title: "Surplus of trades between agents", unit: "$ per interval", series: [F.bar(run, "of buyers", s.consumerSurplus, c.clearing, { stack: "surplus" }), F.bar(run, "of sellers", s.producerSurplus, c.sell, { stack: "surplus" })] },
        { title: "Fees", unit: "$ per interval", series: [F.bar(run, "fees", s.fees, c.local)] },
        { title: "Margin of the operator on energy", unit: "$ per interval", series: [F.bar(run, "margin", s.margin, c.utility)] },
        { title: "Profit of all agents", unit: "$ per interval", series: [F.bar(run, "profit", s.profit, c.p2p)] },
        { title: "Prices", unit: "$/MWh", y: { scale: true }, series: [F.line(run, "clearing price", s.clearing, c.clearing), F.line(run, "local average", s.local, c.local), F.dashed(run, "feed-in tariff", s.feedIn, c.fit), F.dashed(run, "utility price", s.utility, c.utility)] },
      ]);
    } });

  F.add({ name: "operator-dashboard", section: "operator", title: "Distribution system operator", wide: true, height: (run, width) => F.height(F.columns(width) === 1 ? 7 : 8)(run, width),
    caption: run => `What the operator asks, trades and earns. Import is what it sold less what it bought, in trades and with the imbalance energy; reliance is its share of the traded volume.${F.binned(run)}`,
    option: (run, look, width) => {
      const s = run.series;
      const c = look.colours;
      return F.panelled(run, look, width, [
        { title: "Tariffs", unit: "$/MWh", y: { scale: true }, series: [F.line(run, "utility price", s.utility, c.utility, { step: "middle" }), F.line(run, "feed-in tariff", s.feedIn, c.fit, { step: "middle" })] },
        { title: "Spread of the tariffs", unit: "$/MWh", series: [F.line(run, "spread", s.spread, c.clearing, { step: "middle", areaStyle: { color: c.clearing, opacity: .12 } })] },
        { title: "Bought and sold", unit: "kWh per interval", series: [F.bar(run, "bought from agents", s.dsoBuy, c.buy, { stack: "trades" }), F.bar(run, "sold to agents", s.dsoSell.map(value => value === null ? null : -value), c.sell, { stack: "trades" })] },
        { title: "Import", unit: "kWh per interval", series: [filled(run, "with imbalance", s.netImport, c.utility), F.line(run, "of trades", s.traderImport, c.clearing, { lineStyle: { width: 1.5, color: c.clearing, type: "dashed" } })] },
        { title: "Margin on energy", unit: "$ per interval", series: [F.bar(run, "margin", s.margin, c.utility)] },
        { title: "Fees", unit: "$ per interval", series: [F.bar(run, "fees", s.fees, c.local)] },
        { title: "Reliance on the operator", unit: "share of the volume", wide: true, y: { min: 0, max: 1 }, series: [filled(run, "reliance", s.reliance, c.sell)] },
      ]);
    } });
})();
