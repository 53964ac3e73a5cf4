"use strict";
// The page of a run: words, tiles and tables beside its figures.
(() => {
  const { data, put, element } = Cards;
  const { run, summary, feeder, trades } = data;
  const { number, precise, plural } = Figures;
  const small = value => value === null || !Number.isFinite(Number(value)) ? "–" : Number(value) === 0 ? "0" : Number(value).toExponential(1);
  const amount = value => number(value, Math.abs(value) >= 1000 ? 0 : 2);

  // Words and tables.
  function words() {
    const minutes = run.intervalHours * 60;
    put("#subtitle", `${plural(run.agents, "agent")} on ${plural(feeder.busesOf, "bus", "buses")} · ${plural(summary.intervals, "interval")} of ${number(minutes, minutes % 1 ? 1 : 0)} min · host ${run.host}`);
    const status = document.getElementById("status");
    status.textContent = summary.complete ? "complete" : `broken off after ${summary.intervals} of ${run.planned} intervals`;
    status.classList.toggle("bad", !summary.complete);
    const broken = document.getElementById("broken");
    broken.hidden = summary.complete;
    broken.textContent = summary.reason;
    const versions = [`Isochron ${run.isochron}`, `Java ${run.java}`, run.helics ? `HELICS ${run.helics}` : "without HELICS", `seed ${run.seed}`];
    put("#footer", `${versions.join(" · ")}. Tables, manifest and summary stand beside this file. Charts: Apache ECharts 5.6.0.`);
  }
  const known = worst => worst.interval >= 0;

  function tiles() {
    const { volumes, prices, energy, grid, money, counts } = summary;
    const entries = [
      ["Traded volume", number(volumes.total_kwh), "kWh", `${plural(counts.trades, "trade")}, ${plural(counts.orders, "order")}, ${plural(counts.rejections, "rejection")}`],
      ["P2P share", number(100 * volumes.p2p_share), "%", `${number(volumes.p2p_kwh)} kWh between agents`],
      ["Mean clearing price", number(prices.mean_clearing_usd_per_mwh), "$/MWh", `tariffs ${number(prices.mean_feed_in_usd_per_mwh)} to ${number(prices.mean_utility_usd_per_mwh)}`],
      ["Mean local price", volumes.p2p_kwh > 0 ? number(prices.mean_local_usd_per_mwh) : "–", "$/MWh", "between agents"],
      ["Losses of trades", number(energy.trade_losses_kwh, 2), "kWh", `network ${number(energy.network_losses_kwh, 2)} kWh`],
      ["Lowest voltage", known(grid.lowest_voltage) ? number(grid.lowest_voltage.value, 4) : "–", "pu", place(grid.lowest_voltage) + unbalance()],
      ["Highest loading", known(grid.highest_loading) ? number(100 * grid.highest_loading.value) : "–", "%", place(grid.highest_loading)],
      ["Profit of the agents", number(money.agents_usd, 2), "$", `operator ${number(money.operator_margin_usd, 2)} $, fees ${number(money.operator_fees_usd, 2)} $`],
    ];
    const box = document.getElementById("tiles");
    for (const [label, value, unit, note] of entries) {
      const tile = element("div", undefined, "tile");
      tile.append(element("span", label));
      const figure = element("b", value);
      figure.append(element("small", unit));
      tile.append(figure, element("span", note));
      box.append(tile);
    }
  }
  const place = worst => known(worst) ? `at ${worst.place}, interval ${worst.interval}` : "not given by the grid federate";

  const unbalance = () => summary.phases && known(summary.phases.highest_unbalance_percent) ? `; unbalance up to ${number(summary.phases.highest_unbalance_percent.value, 2)} %` : "";

  function audit() {
    const box = document.getElementById("audit");
    const closes = (title, residual, unit) => {
      const row = element("div", undefined, "check");
      const text = element("div");
      text.append(element("b", `${title} closes in ${summary.intervals === 1 ? "the one interval" : `all ${summary.intervals} intervals`}`));
      const detail = residual.interval < 0 ? "No interval was audited."
        : `Largest difference ${small(residual.residual)} ${unit}, ${small(residual.relative)} of what was moved, in interval ${residual.interval}; allowed is 1e-9.`;
      text.append(element("p", detail, "muted"));
      row.append(element("i", "✓"), text);
      box.append(row);
    };
    closes("Energy", summary.audit.energy, "kWh");
    closes("Money", summary.audit.money, "$");
  }

  function energy() {
    const { energy: e } = summary;
    const rows = [["Generation", e.generation_kwh], ["Demand", e.demand_kwh], ["Into batteries", e.charged_kwh], ["Out of batteries", e.discharged_kwh],
      ["Spilled, sold to the operator as imbalance", e.spilled_kwh], ["Unserved, bought from it as imbalance", e.unserved_kwh], ["Lost by trades", e.trade_losses_kwh], ["Lost in the network", e.network_losses_kwh]];
    const body = document.querySelector("#energy tbody");
    for (const [label, value] of rows) {
      const row = element("tr");
      row.append(element("th", label), element("td", `${number(value, 2)} kWh`, "num"));
      body.append(row);
    }
  }

  function flows() {
    const body = document.querySelector("#flows tbody");
    const add = (seller, buyer, flow) => {
      const row = element("tr");
      row.append(element("td", seller), element("td", buyer), element("td", number(flow.trades, 0), "num"), element("td", amount(flow.kwh), "num"), element("td", amount(flow.usd), "num"));
      body.append(row);
    };
    for (const flow of trades.flows) add(flow.seller, flow.buyer, flow);
    const { to, from } = trades.operator;
    if (to.kwh > 0) add("all agents", "operator", to);
    if (from.kwh > 0) add("operator", "all agents", from);
    if (trades.of === 0) {
      const cell = element("td", "Nothing was traded.");
      cell.colSpan = 5;
      const row = element("tr");
      row.append(cell);
      body.append(row);
    }
  }

  const UNITS = ["_kwh_per_usd_per_mwh", "_usd_per_mwh", "_kwh", "_usd"];
  const plain = name => {
    const unit = UNITS.find(end => name.endsWith(end)) ?? "";
    const words = name.slice(0, name.length - unit.length).replaceAll("_", " ");
    return words.charAt(0).toUpperCase() + words.slice(1).replace(/\b(hhi|dso|p2p)\b/g, word => word.toUpperCase());
  };

  function analytics() {
    const box = document.getElementById("analytics");
    for (const group of data.analytics) {
      const table = element("table");
      const body = element("tbody");
      table.append(element("caption", group.title), body);
      for (const measure of group.values) {
        const row = element("tr");
        row.title = `${measure.name} = ${measure.formula}\nunit ${measure.unit}, range ${measure.range}`;
        const unit = measure.unit === "1" ? "" : ` ${measure.unit}`;
        row.append(element("th", plain(measure.name)), element("td", `${precise(measure.value)}${unit}`, "num"));
        body.append(row);
      }
      box.append(table);
    }
  }

  // Contents and cards.
  function contents() {
    const list = element("ul");
    for (const section of document.querySelectorAll("main > section")) {
      const link = element("a", section.querySelector("h2").textContent);
      link.setAttribute("href", `#${section.id}`);
      const item = element("li");
      item.append(link);
      list.append(item);
    }
    document.getElementById("contents").append(list);
  }

  words();
  tiles();
  audit();
  energy();
  flows();
  analytics();
  contents();
  Cards.show();
})();
