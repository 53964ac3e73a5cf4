"use strict";
// The page of a run: words, tiles and tables, and the cards in which the figures are drawn.
(() => {
  const root = document.documentElement;
  root.dataset.errors = "0";
  addEventListener("error", event => {
    root.dataset.errors = String(Number(root.dataset.errors) + 1);
    root.dataset.error = String(event.message);
  });

  const data = JSON.parse(document.getElementById("data").textContent);
  const { run, summary, feeder, trades } = data;
  const { number, precise, plural } = Figures;
  const small = value => value === null || !Number.isFinite(Number(value)) ? "–" : Number(value) === 0 ? "0" : Number(value).toExponential(1);
  const amount = value => number(value, Math.abs(value) >= 1000 ? 0 : 2);

  // Words and tables.
  const put = (selector, text) => { document.querySelector(selector).textContent = text; };
  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

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
      ["Lowest voltage", known(grid.lowest_voltage) ? number(grid.lowest_voltage.value, 4) : "–", "pu", place(grid.lowest_voltage)],
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

  function cards() {
    for (const figure of Figures.all) {
      const card = element("figure", undefined, figure.wide ? "card wide" : "card");
      card.id = figure.name;
      const chart = element("div", undefined, "chart");
      chart.dataset.chart = figure.name;
      chart.setAttribute("role", "img");
      chart.setAttribute("aria-label", `${figure.title}. ${figure.caption(data)}`);
      const words = element("figcaption");
      words.append(element("h3", figure.title), element("p", figure.caption(data), "muted"));
      card.append(words, chart);
      const box = document.querySelector(`[data-section=${figure.section}]`);
      box.insertBefore(card, box.querySelector(".last"));
    }
  }

  const night = matchMedia("(prefers-color-scheme: dark)");
  let printing = false;
  const CANVAS = 6000;
  /** Width of a figure on paper before the style shrinks it to A4: a page is laid out anew only after it was drawn. */
  const PAPER = 860;
  const weight = option => option.series.reduce((sum, series) => sum + (series.data ?? []).length, 0);

  function draw(figure) {
    const box = document.querySelector(`[data-chart=${figure.name}]`);
    const old = echarts.getInstanceByDom(box);
    if (old) old.dispose();
    box.replaceChildren();
    box.style.width = printing ? `${PAPER}px` : "";
    const width = printing ? PAPER : box.clientWidth;
    const option = data.start.length === 0 ? "No interval was completed." : figure.option(data, Figures.look(night.matches && !printing), width);
    box.style.height = typeof option === "string" ? "120px" : `${figure.height(data, width)}px`;
    if (typeof option === "string") {
      box.append(element("div", option, "empty"));
      box.dataset.rendered = "empty";
      return;
    }
    const chart = echarts.init(box, null, { renderer: weight(option) > CANVAS ? "canvas" : "svg", width, height: figure.height(data, width) });
    chart.on("finished", () => { box.dataset.rendered = "chart"; });
    chart.setOption(option);
  }
  const drawAll = () => Figures.all.forEach(draw);
  /** One after the other, so that the page answers meanwhile. */
  function drawInTurn(next = 0) {
    if (next < Figures.all.length) {
      draw(Figures.all[next]);
      setTimeout(() => drawInTurn(next + 1), 0);
    } else {
      root.dataset.ready = "true";
    }
  }
  let resized = 0;
  const later = () => {
    clearTimeout(resized);
    resized = setTimeout(drawAll, 150);
  };

  words();
  tiles();
  audit();
  energy();
  flows();
  analytics();
  contents();
  cards();
  drawInTurn();
  night.addEventListener("change", drawAll);
  addEventListener("resize", later);
  addEventListener("beforeprint", () => { printing = true; drawAll(); });
  addEventListener("afterprint", () => { printing = false; drawAll(); });
})();
