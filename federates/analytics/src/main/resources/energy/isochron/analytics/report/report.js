"use strict";
(() => {
  const root = document.documentElement;
  root.dataset.errors = "0";
  addEventListener("error", event => {
    root.dataset.errors = String(Number(root.dataset.errors) + 1);
    root.dataset.error = String(event.message);
  });

  const data = JSON.parse(document.getElementById("data").textContent);
  const { run, summary, market, feeder, trades } = data;
  const points = data.start.length;
  const OPERATOR = "DSO";

  // Okabe and Ito's palette, told apart by readers with any kind of colour vision.
  const LIGHT = { p2p: "#009e73", buy: "#56b4e9", sell: "#e69f00", clearing: "#0072b2", fit: "#009e73", utility: "#d55e00", local: "#cc79a7" };
  const DARK = { ...LIGHT, clearing: "#3f8fe8", utility: "#f0803c", local: "#e08fbd" };
  const OTHERS = ["#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c7ae6", "#7f8c8d", "#b8a200", "#5d4037", "#00838f", "#ad1457"];
  const HEAT = { light: ["#f1f5f8", "#a9d3e8", "#4ba3c7", "#f2b134", "#d55e00", "#8c1d04"], dark: ["#232d36", "#1f5673", "#3a9cc7", "#f2b134", "#e8702a", "#ffb199"] };
  const FILL = { light: ["#eef4f1", "#9fd8c2", "#2fa67f", "#005c43"], dark: ["#222c2a", "#1d5a48", "#2fa67f", "#a5ecd2"] };

  const night = matchMedia("(prefers-color-scheme: dark)");
  let printing = false;
  const dark = () => night.matches && !printing;
  let COLOURS = LIGHT;
  let SERIES = OTHERS;
  const ink = () => dark()
    ? { text: "#e6ebf0", muted: "#9aa7b4", line: "#2d3741", card: "#1a2128", bus: "#8594a3", off: "#55616d" }
    : { text: "#17212b", muted: "#5b6875", line: "#e3e8ed", card: "#ffffff", bus: "#72808d", off: "#b3bcc5" };

  const number = (value, digits = 1) => value === null || value === undefined || !Number.isFinite(Number(value))
    ? "–" : Number(value).toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const small = value => value === null || !Number.isFinite(Number(value)) ? "–" : Number(value) === 0 ? "0" : Number(value).toExponential(1);
  const precise = value => value === null ? "–" : Number(value).toLocaleString("en", { maximumSignificantDigits: 5 });
  const safe = text => String(text).replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
  const amount = value => number(value, Math.abs(value) >= 1000 ? 0 : 2);
  const intervals = data.start.map(start => String(start));
  const hours = start => {
    const total = start * run.intervalHours;
    const day = Math.floor(total / 24);
    const minutes = Math.round((total - 24 * day) * 60);
    const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    return day === 0 && points * run.perPoint * run.intervalHours <= 24 ? clock : `day ${day + 1}, ${clock}`;
  };
  const when = start => `interval ${start}, ${hours(Number(start))}`;
  const grouped = run.perPoint > 1 ? ` Each point is the mean of ${run.perPoint} intervals.` : "";

  // Words and figures.
  const put = (selector, text) => { document.querySelector(selector).textContent = text; };
  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const plural = (count, noun) => `${number(count, 0)} ${noun}${count === 1 ? "" : "s"}`;

  function words() {
    const minutes = run.intervalHours * 60;
    put("#subtitle", `${plural(run.agents, "agent")} on ${plural(feeder.buses.length, "bus").replace("buss", "buses")} · ${plural(summary.intervals, "interval")} of ${number(minutes, minutes % 1 ? 1 : 0)} min · host ${run.host}`);
    const status = document.getElementById("status");
    status.textContent = summary.complete ? "complete" : `broken off after ${summary.intervals} of ${run.planned} intervals`;
    status.classList.toggle("bad", !summary.complete);
    const broken = document.getElementById("broken");
    broken.hidden = summary.complete;
    broken.textContent = summary.reason;
    put("[data-text=volumes]", `Between agents (P2P), bought by the operator at the feed-in tariff, sold by it at the utility price. Line: share traded between agents.${grouped}`);
    put("[data-text=voltage]", extreme("Lowest", summary.grid.lowest_voltage, "pu", 4) + extreme("; highest", summary.grid.highest_voltage, "pu", 4) + "." + shown(data.voltage, "buses farthest from 1 pu") + grouped);
    put("[data-text=loading]", extreme("Highest", summary.grid.highest_loading, "of the rating", 3) + "." + notConverged() + shown(data.loading, "most loaded branches") + grouped);
    put("[data-text=soc]", "At the start of each interval; agents without a battery are left out." + shown(data.soc, "fullest batteries") + grouped);
    put("[data-text=money]", "Since the start. What the agents lose the operator gains: its margin on energy and the grid fees." + shown(data.money, "largest profits and losses") + grouped);
    const versions = [`Isochron ${run.isochron}`, `Java ${run.java}`, run.helics ? `HELICS ${run.helics}` : "without HELICS", `seed ${run.seed}`];
    put("#footer", `${versions.join(" · ")}. Tables, manifest and summary stand beside this file. Charts: Apache ECharts 5.6.0.`);
  }
  const known = worst => worst.interval >= 0;
  const extreme = (word, worst, unit, digits) => known(worst)
    ? `${word} ${number(worst.value, digits)} ${unit} at ${worst.place} in interval ${worst.interval} (${hours(worst.interval)})`
    : `${word}: the grid federate gave none`;
  const shown = (series, which) => series.of > series.ids.length ? ` Shown: the ${series.ids.length} ${which}, of ${series.of}.` : "";
  const notConverged = () => summary.grid.not_converged > 0 ? ` The power flow did not converge in ${plural(summary.grid.not_converged, "interval")}.` : "";

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
    const add = (seller, buyer, kwh, usd) => {
      const row = element("tr");
      row.append(element("td", seller), element("td", buyer), element("td", amount(kwh), "num"), element("td", amount(usd), "num"));
      body.append(row);
    };
    for (const flow of trades.flows.filter(local).slice(0, 12)) add(flow.seller, flow.buyer, flow.kwh, flow.usd);
    const { to, from } = trades.operator;
    if (to.kwh > 0) add("all agents", "operator", to.kwh, to.usd);
    if (from.kwh > 0) add("operator", "all agents", from.kwh, from.usd);
    if (trades.flows.length === 0) {
      const cell = element("td", "Nothing was traded.");
      cell.colSpan = 4;
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

  // Parts that charts share.
  const base = () => ({
    animation: false, aria: { enabled: true }, textStyle: { fontFamily: "system-ui, sans-serif", color: ink().text },
    grid: { left: 62, right: 24, top: 54, bottom: 46 },
    tooltip: { trigger: "axis", confine: true, backgroundColor: ink().card, borderColor: ink().line, textStyle: { color: ink().text, fontSize: 12.5 } },
    legend: { type: "scroll", top: 0, left: 54, right: 20, itemWidth: 18, itemHeight: 10, textStyle: { color: ink().muted }, inactiveColor: ink().off, pageTextStyle: { color: ink().muted } },
  });
  const time = (extra = {}) => ({
    type: "category", data: intervals, name: "interval", nameLocation: "middle", nameGap: 28, nameTextStyle: { color: ink().muted },
    axisLabel: { color: ink().muted }, axisLine: { onZero: false, lineStyle: { color: ink().muted } }, axisTick: { alignWithLabel: true }, ...extra,
  });
  const axis = (name, extra = {}) => ({
    type: "value", name, nameTextStyle: { color: ink().muted, align: "left", padding: [0, 0, 0, -46] }, axisLabel: { color: ink().muted },
    splitLine: { lineStyle: { color: ink().line } }, ...extra,
  });
  const line = (name, values, colour, extra = {}) => ({
    name, type: "line", data: values, showSymbol: points < 2, symbolSize: 6, itemStyle: { color: colour }, lineStyle: { width: 2, color: colour }, ...extra,
  });
  const tip = (unit, digits) => items => {
    const rows = items.filter(item => item.value !== null && item.value !== undefined && item.value !== "-")
      .map(item => `${item.marker}${safe(item.seriesName)} <b>${number(item.value, digits)}</b> ${item.seriesName === "P2P share" ? "%" : unit}`);
    const most = 14;
    return `${when(items[0].axisValue)}<br>${rows.slice(0, most).join("<br>")}${rows.length > most ? `<br>… ${rows.length - most} more` : ""}`;
  };
  const zoom = () => points > 100 ? [{ type: "inside" }] : [];

  function prices() {
    const step = { step: "middle" };
    return { ...base(), tooltip: { ...base().tooltip, formatter: tip("$/MWh", 2) }, xAxis: time(), dataZoom: zoom(),
      yAxis: axis("$/MWh", { scale: true, boundaryGap: ["6%", "6%"] }),
      series: [
        line("utility price", market.utility, COLOURS.utility, { ...step, lineStyle: { width: 1.5, color: COLOURS.utility, type: "dashed" } }),
        line("clearing price", market.clearing, COLOURS.clearing, { lineStyle: { width: 3, color: COLOURS.clearing }, showSymbol: points < 60, symbolSize: 7 }),
        line("local average", market.local, COLOURS.local, { showSymbol: points < 60, symbol: "diamond", symbolSize: 8 }),
        line("feed-in tariff", market.feedIn, COLOURS.fit, { ...step, lineStyle: { width: 1.5, color: COLOURS.fit, type: "dashed" } }),
      ] };
  }

  function volumes() {
    const bar = (name, values, color) => ({ name, type: "bar", stack: "volume", data: values, itemStyle: { color }, barCategoryGap: points > 60 ? "0%" : "28%" });
    return { ...base(), tooltip: { ...base().tooltip, formatter: tip("kWh", 2) }, xAxis: time(), dataZoom: zoom(),
      grid: { left: 62, right: 62, top: 54, bottom: 46 },
      yAxis: [axis("kWh"), axis("P2P share, %", { min: 0, max: 100, splitLine: { show: false }, nameTextStyle: { color: ink().muted, align: "right", padding: [0, -46, 0, 0] } })],
      series: [
        bar("P2P", market.p2p, COLOURS.p2p), bar("bought by the operator", market.dsoBuy, COLOURS.buy), bar("sold by the operator", market.dsoSell, COLOURS.sell),
        line("P2P share", market.share.map(share => share === null ? null : 100 * share), ink().text, { yAxisIndex: 1, lineStyle: { width: 1.5, color: ink().text, type: "dotted" }, showSymbol: points < 60, symbolSize: 5 }),
      ] };
  }

  const local = flow => flow.seller !== OPERATOR && flow.buyer !== OPERATOR;

  const steps = () => HEAT[dark() ? "dark" : "light"].slice(1);
  const mostLoaded = Math.max(1e-6, ...feeder.branches.map(branch => branch.mean ?? 0));

  function mapScale() {
    const scale = document.getElementById("mapscale");
    if (!feeder.branches.some(branch => branch.mean !== null)) return;
    const colours = steps().map(colour => {
      const patch = element("i");
      patch.style.background = colour;
      return patch;
    });
    scale.replaceChildren("mean loading 0", ...colours, `${number(100 * mostLoaded, 1)} %`);
  }

  function map() {
    const at = new Map(feeder.buses.map(bus => [bus.id, [bus.x, bus.y]]));
    const home = new Map(feeder.buses.flatMap(bus => bus.agents.map(agent => [agent, bus.id])));
    const slack = feeder.buses.length ? feeder.buses[0].id : "";
    home.set(OPERATOR, slack);
    const largest = Math.max(1e-9, ...trades.flows.filter(local).map(flow => flow.kwh));
    const width = kwh => 1.2 + 6 * Math.min(1.5, kwh / largest);
    const arcs = (name, wanted, colour) => ({
      name, type: "lines", coordinateSystem: "cartesian2d", clip: false, z: 3, color: colour, itemStyle: { color: colour }, lineStyle: { color: colour }, symbol: ["none", "arrow"], symbolSize: 8,
      tooltip: { formatter: item => `${safe(item.data.flow.seller)} sold to ${safe(item.data.flow.buyer)}<br><b>${number(item.data.flow.kwh, 2)}</b> kWh for ${number(item.data.flow.usd, 2)} $ in ${plural(item.data.flow.trades, "trade")}` },
      data: trades.flows.filter(wanted).slice(0, 60).map(flow => ({ flow, from: home.get(flow.seller), to: home.get(flow.buyer) }))
        .filter(arc => arc.from !== undefined && arc.to !== undefined && arc.from !== arc.to)
        .map(arc => ({ flow: arc.flow, coords: [at.get(arc.from), at.get(arc.to)], lineStyle: { color: colour, width: width(arc.flow.kwh), opacity: .75, curveness: .26 } })),
    });
    const heat = steps();
    const shade = loading => loading === null ? ink().bus : heat[Math.min(heat.length - 1, Math.floor(loading / mostLoaded * heat.length))];
    const labels = feeder.buses.length <= 60;
    const withAgents = feeder.buses.filter(bus => bus.agents.length > 0);
    const between = trades.flows.some(local);
    return { ...base(), color: [COLOURS.p2p, COLOURS.buy, COLOURS.sell], grid: { left: 34, right: 84, top: 64, bottom: 34 },
      legend: { ...base().legend, left: 0, data: ["between agents", "to the operator", "from the operator"], selected: { "to the operator": !between, "from the operator": !between } },
      tooltip: { ...base().tooltip, trigger: "item" },
      xAxis: { type: "value", show: false, scale: true, min: at => at.min, max: at => at.max }, yAxis: { type: "value", show: false, min: at => at.min, max: at => at.max },
      series: [
        { type: "lines", coordinateSystem: "cartesian2d", z: 1, data: feeder.branches.map(branch => ({ branch, coords: [at.get(branch.from), at.get(branch.to)], lineStyle: { color: shade(branch.mean), width: 5, opacity: 1, cap: "round" } })),
          tooltip: { formatter: item => `branch ${safe(item.data.branch.id)}<br>mean loading <b>${item.data.branch.mean === null ? "not given" : `${number(100 * item.data.branch.mean, 1)} %`}</b>` } },
        arcs("between agents", local, COLOURS.p2p),
        arcs("to the operator", flow => flow.buyer === OPERATOR, COLOURS.buy),
        arcs("from the operator", flow => flow.seller === OPERATOR, COLOURS.sell),
        { type: "scatter", z: 2, symbolSize: labels ? 8 : 4, itemStyle: { color: ink().card, borderColor: ink().bus, borderWidth: 1.5 }, data: feeder.buses.map(bus => ({ value: [bus.x, bus.y], bus })),
          label: { show: labels, formatter: item => item.data.bus.id, position: "bottom", distance: 3, color: ink().muted, fontSize: 9.5 }, labelLayout: { hideOverlap: true }, tooltip: { formatter: busTip } },
        { type: "scatter", z: 5, symbolSize: labels ? 15 : 9, itemStyle: { color: ink().text, borderColor: ink().card, borderWidth: 2 }, data: withAgents.map(bus => ({ value: [bus.x, bus.y], bus })),
          label: { show: withAgents.length <= 40, formatter: item => item.data.bus.agents[0] + (item.data.bus.agents.length > 1 ? ` +${item.data.bus.agents.length - 1}` : ""), position: "top", distance: 5, color: ink().text, fontWeight: 600, fontSize: 11.5, textBorderColor: ink().card, textBorderWidth: 3 }, labelLayout: { hideOverlap: true }, tooltip: { formatter: busTip } },
        { type: "scatter", z: 4, symbol: "circle", symbolSize: 24, itemStyle: { color: "transparent", borderColor: COLOURS.utility, borderWidth: 3 }, data: slack ? [{ value: at.get(slack), bus: feeder.buses[0] }] : [], tooltip: { formatter: busTip } },
      ] };
  }
  const busTip = item => `bus ${safe(item.data.bus.id)}${item.data.bus.zone ? `, ${safe(item.data.bus.zone)}` : ""}${item.data.bus.agents.length ? `<br><b>${item.data.bus.agents.map(safe).join(", ")}</b>` : ""}`;

  const any = series => series.values.some(values => values.some(value => value !== null));

  function voltage() {
    if (!any(data.voltage)) return "The grid federate gave no voltages.";
    const { lowest_voltage: low, highest_voltage: high } = summary.grid;
    const worst = high.value - 1 > 1 - low.value ? high : low;
    const column = Math.floor(worst.interval / run.perPoint);
    return { ...base(), tooltip: { ...base().tooltip, formatter: tip("pu", 4), order: "valueAsc" }, legend: { show: false }, grid: { ...base().grid, top: 34 }, xAxis: time({ boundaryGap: false }), dataZoom: zoom(), yAxis: axis("pu", { scale: true, boundaryGap: ["10%", "10%"] }),
      series: data.voltage.ids.map((id, i) => {
        const marked = id === worst.place;
        const colour = marked ? COLOURS.utility : COLOURS.clearing;
        return line(id, data.voltage.values[i], colour, { z: marked ? 5 : 2, lineStyle: { width: marked ? 3 : 1, color: colour, opacity: marked ? 1 : .45 }, emphasis: { focus: "series" },
          markPoint: marked ? { symbol: "circle", symbolSize: 11, itemStyle: { color: colour }, data: [{ coord: [column, data.voltage.values[i][column]] }],
            label: { formatter: `${worst.place}: ${number(worst.value, 4)} pu`, position: worst.value < 1 ? "bottom" : "top", distance: 7, align: column > 0.85 * data.voltage.values[i].length ? "right" : "center", color: ink().text, fontWeight: 600, textBorderColor: ink().card, textBorderWidth: 3 } } : undefined });
      }) };
  }

  function heatmap(series, colours, unit, top, noun) {
    const cells = [];
    series.values.forEach((values, row) => values.forEach((value, column) => { if (value !== null) cells.push([column, row, value]); }));
    return { ...base(), grid: { left: 92, right: 92, top: 14, bottom: 46 }, legend: { show: false },
      tooltip: { ...base().tooltip, trigger: "item", formatter: item => `${noun} ${safe(series.ids[item.value[1]])}<br>${when(intervals[item.value[0]])}<br><b>${precise(item.value[2])}</b> ${unit}` },
      xAxis: time({ splitArea: { show: false } }),
      yAxis: { type: "category", data: series.ids, inverse: true, axisLabel: { color: ink().muted, fontSize: 10.5 }, axisLine: { show: false }, axisTick: { show: false } },
      visualMap: { type: "continuous", min: 0, max: top, calculable: false, right: 4, top: "middle", itemHeight: 140, itemWidth: 12, text: [precise(top), "0"], textStyle: { color: ink().muted }, inRange: { color: colours } },
      series: [{ type: "heatmap", data: cells, progressive: 0, itemStyle: { borderColor: ink().card, borderWidth: points > 100 || series.ids.length > 60 ? 0 : 1 } }] };
  }

  function loading() {
    if (!any(data.loading)) return "The grid federate gave no loadings.";
    const top = Math.max(1, ...data.loading.values.flat().filter(value => value !== null));
    const highest = summary.grid.highest_loading.value;
    return heatmap(data.loading, HEAT[dark() ? "dark" : "light"], "of the rating", highest > .5 ? top : Math.max(highest, 1e-6), "branch");
  }

  function soc() {
    if (!any(data.soc)) return "No agent has a battery.";
    if (data.soc.ids.length > 12) return heatmap(data.soc, FILL[dark() ? "dark" : "light"], "of the capacity", 1, "agent");
    return { ...base(), tooltip: { ...base().tooltip, formatter: tip("%", 1) }, xAxis: time({ boundaryGap: false }), dataZoom: zoom(), yAxis: axis("% of the capacity", { min: 0, max: 100 }),
      series: data.soc.ids.map((id, i) => line(id, data.soc.values[i].map(value => value === null ? null : 100 * value), SERIES[i % SERIES.length])) };
  }

  function money() {
    const many = data.money.ids.length > 12;
    const series = data.money.ids.map((id, i) => line(id, data.money.values[i], SERIES[i % SERIES.length], { lineStyle: { width: many ? 1.2 : 2, color: SERIES[i % SERIES.length] }, emphasis: { focus: "series" } }));
    return { ...base(), tooltip: { ...base().tooltip, formatter: tip("$", 3) }, xAxis: time({ boundaryGap: false }), dataZoom: zoom(), yAxis: axis("$"),
      series: [...series, line("operator's margin", data.money.margin, ink().text, { lineStyle: { width: 2.5, color: ink().text, type: "dashed" } }),
        line("fees", data.money.fees, ink().muted, { lineStyle: { width: 2.5, color: ink().muted, type: "dotted" } })] };
  }

  // Drawing.
  const charts = { prices, volumes, map, voltage, loading, soc, money };
  const boxes = [...document.querySelectorAll("[data-chart]")];
  const rows = { loading: data.loading, soc: data.soc };

  function draw(box) {
    const name = box.dataset.chart;
    const old = echarts.getInstanceByDom(box);
    if (old) old.dispose();
    box.replaceChildren();
    const series = rows[name];
    if (series && (name === "loading" || series.ids.length > 12)) box.style.height = `${Math.max(220, 70 + 15 * series.ids.length)}px`;
    const option = points === 0 && name !== "map" ? "No interval was completed." : charts[name]();
    if (typeof option === "string") {
      box.append(element("div", option, "empty"));
      box.dataset.rendered = "empty";
      return;
    }
    const cells = series ? series.ids.length * points : 0;
    const chart = echarts.init(box, null, { renderer: cells > 6000 ? "canvas" : "svg" });
    chart.on("finished", () => { box.dataset.rendered = "chart"; });
    chart.setOption(option);
  }
  const drawAll = () => {
    COLOURS = dark() ? DARK : LIGHT;
    SERIES = [COLOURS.clearing, ...OTHERS];
    boxes.forEach(draw);
    mapScale();
  };

  words();
  tiles();
  audit();
  energy();
  flows();
  analytics();
  drawAll();
  night.addEventListener("change", drawAll);
  addEventListener("resize", () => boxes.forEach(box => echarts.getInstanceByDom(box)?.resize()));
  addEventListener("beforeprint", () => { printing = true; drawAll(); });
  addEventListener("afterprint", () => { printing = false; drawAll(); });
  root.dataset.ready = "true";
})();
