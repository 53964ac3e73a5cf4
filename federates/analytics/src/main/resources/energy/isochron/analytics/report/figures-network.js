"use strict";
// Network: who trades with whom, on the map and as matrices, and what the feeder carries.
(() => {
  const F = Figures;

  // The map.
  const LABELLED = 60;
  /** Bounds of the axes: the feeder with a margin, to the same scale both ways unless it is very long. */
  function extent(run, width, height) {
    const xs = run.feeder.buses.map(bus => bus.x).concat(run.feeder.branches.flatMap(branch => [branch.ends[0], branch.ends[2]]));
    const ys = run.feeder.buses.map(bus => bus.y).concat(run.feeder.branches.flatMap(branch => [branch.ends[1], branch.ends[3]]));
    const x = [F.least(xs), F.most(xs)];
    const y = [F.least(ys), F.most(ys)];
    const spanX = Math.max(1e-9, x[1] - x[0]);
    const spanY = Math.max(1e-9, y[1] - y[0]);
    const even = spanX / spanY > .4 && spanX / spanY < 2.5;
    const unit = Math.max(spanX / width, spanY / height);
    const wide = even ? unit * width : spanX;
    const high = even ? unit * height : spanY > 1e-9 ? spanY : 1;
    const grow = (bounds, span) => [(bounds[0] + bounds[1] - span) / 2, (bounds[0] + bounds[1] + span) / 2];
    return { x: grow(x, Math.max(wide, 1e-6)), y: grow(y, Math.max(high, 1e-6)) };
  }
  const busTip = bus => `bus ${F.safe(bus.id)}${bus.zone ? `, ${F.safe(bus.zone)}` : ""}${bus.count > 0 ? `<br><b>${agents(bus, F.safe)}</b>` : ""}`;
  const agents = (bus, text) => bus.agents.map(text).join(", ") + (bus.count > bus.agents.length ? ` and ${bus.count - bus.agents.length} more` : "");
  const title = bus => F.shorten(bus.agents[0], 22) + (bus.count > 1 ? ` +${F.number(bus.count - 1, 0)}` : "");
  const shortOf = run => {
    const { feeder } = run;
    const parts = [];
    if (feeder.buses.length < feeder.busesOf) parts.push(`${F.number(feeder.buses.length, 0)} of ${F.number(feeder.busesOf, 0)} buses, those that exchanged most`);
    if (feeder.branches.length < feeder.branchesOf) parts.push(`${F.number(feeder.branches.length, 0)} of ${F.number(feeder.branchesOf, 0)} branches, those loaded most`);
    return parts.length > 0 ? ` Shown are ${parts.join("; ")}.` : "";
  };
  /** Branches and buses, on which figures draw. */
  function map(run, look, width, height, style) {
    const { feeder } = run;
    const box = { left: 26, right: style.right ?? 26, top: style.top ?? 50, bottom: 30 };
    const { x, y } = extent(run, width - box.left - box.right, height - box.top - box.bottom);
    const names = feeder.buses.length <= LABELLED;
    const hidden = bounds => ({ type: "value", show: false, min: bounds[0], max: bounds[1] });
    const colour = style.branch ?? (() => look.ink.faint);
    return { ...F.base(look), grid: box, tooltip: { ...F.tooltip(look), trigger: "item" }, xAxis: hidden(x), yAxis: hidden(y),
      legend: F.legend(look, { left: 0, ...style.legend }),
      series: [
        { name: "·branches", type: "lines", coordinateSystem: "cartesian2d", z: 1, clip: false, emphasis: { disabled: true },
          data: feeder.branches.map(branch => ({ branch, coords: [branch.ends.slice(0, 2), branch.ends.slice(2)], lineStyle: { color: colour(branch), width: style.width ?? 3, opacity: 1, cap: "round" } })),
          tooltip: { formatter: item => `branch ${F.safe(item.data.branch.id)}<br>loading: mean <b>${share(item.data.branch.mean)}</b>, highest <b>${share(item.data.branch.highest)}</b>` } },
        { name: "·buses", type: "scatter", z: 2, symbolSize: names ? 7 : feeder.buses.length > 400 ? 2 : 4, itemStyle: { color: look.ink.card, borderColor: look.ink.bus, borderWidth: names ? 1.4 : .6 }, emphasis: { disabled: true },
          data: feeder.buses.filter(bus => style.names === false || bus.count === 0 || bus.id === feeder.slack).map(bus => ({ value: [bus.x, bus.y], bus })), tooltip: { formatter: item => busTip(item.data.bus) },
          label: { show: names, formatter: item => item.data.bus.id, position: "bottom", distance: 4, color: look.ink.muted, fontSize: 9.5 }, labelLayout: { hideOverlap: true } },
        { name: "·operator", type: "scatter", z: 2, symbol: "circle", symbolSize: 24, itemStyle: { color: "transparent", borderColor: look.colours.utility, borderWidth: 2.5 }, emphasis: { disabled: true },
          data: feeder.buses.filter(bus => bus.id === feeder.slack).map(bus => ({ value: [bus.x, bus.y], bus })), tooltip: { formatter: item => `the operator feeds in here<br>${busTip(item.data.bus)}` } },
      ] };
  }
  const share = value => value === null ? "not given" : `${F.number(100 * value, 1)} %`;

  // Net positions.
  const BALANCED = .05;
  const position = bus => Math.abs(bus.net) <= BALANCED * bus.exchanged ? "balanced" : bus.net > 0 ? "seller" : "buyer";
  const KINDS = { seller: "triangle", buyer: "circle", balanced: "diamond" };
  const shade = (look, kind) => ({ seller: look.dark ? "#f0b429" : "#e69f00", buyer: look.colours.clearing, balanced: look.ink.bus })[kind];
  /** Buses with agents, a series for each kind of net position. */
  const positions = (run, look, width, option, size) => Object.keys(KINDS).map(kind => ({
    name: kind, type: "scatter", z: 5, symbol: KINDS[kind], itemStyle: { color: shade(look, kind), borderColor: look.ink.card, borderWidth: 1.5 }, emphasis: { disabled: true },
    data: run.feeder.buses.filter(bus => bus.count > 0 && position(bus) === kind).map(bus => ({ value: [bus.x, bus.y], bus, symbolSize: size(bus) * (kind === "buyer" ? 1 : 1.15), label: { align: align(bus, width, option.xAxis, option.grid) } })),
    label: { show: run.feeder.buses.filter(bus => bus.count > 0).length <= 40, formatter: item => title(item.data.bus), position: "top", distance: 4, color: look.ink.text, fontWeight: "bold", fontSize: 11.5, textBorderColor: look.ink.card, textBorderWidth: 3 }, labelLayout: { hideOverlap: true },
    tooltip: { formatter: item => `${busTip(item.data.bus)}<br>net position <b>${F.number(item.data.bus.net, 2)}</b> kWh` },
  }));
  /** Names at the edges of the map stay inside of it. */
  function align(bus, width, axis, box) {
    const place = box.left + (bus.x - axis.min) / (axis.max - axis.min) * (width - box.left - box.right);
    const half = 4 * title(bus).length;
    return place + half > width ? "right" : place < half ? "left" : "center";
  }
  const KIND = "sellers are triangles, buyers circles, and diamonds, whose position is within 5 % of what they exchanged, are balanced";

  F.add({ name: "trading-network", section: "network", title: "Trading network", wide: true, height: () => 480,
    caption: run => {
      const local = run.trades.local;
      const drawn = local.of > local.edges.length ? ` Drawn are the ${local.edges.length} largest of ${F.number(local.of, 0)} connections.` : "";
      const same = local.sameBusKwh > 0 ? ` ${F.number(local.sameBusKwh, 1)} kWh were traded at one and the same bus.` : "";
      return `Arcs run from seller to buyer, the wider the more energy over the whole run, the paler the longer the way on the feeder. By net position (what a bus gave less what it took), ${KIND}. The ring is where the operator feeds in.${drawn}${same}${shortOf(run)}`;
    },
    option: (run, look, width) => {
      const at = new Map(run.feeder.buses.map(bus => [bus.id, [bus.x, bus.y]]));
      const { local, to, from } = run.trades;
      const largest = F.most([1e-9].concat(local.edges.map(edge => edge.kwh)));
      const distances = local.edges.map(edge => edge.distance);
      const nearest = distances.length > 0 ? F.least(distances) : 0;
      const farthest = distances.length > 0 ? F.most(distances) : 1;
      const greys = look.dark ? ["#e6ebf0", "#8b98a5", "#4d5a66"] : ["#1d2730", "#7a8691", "#c3cad1"];
      const places = edge => ({ edge, coords: [at.get(edge.seller), at.get(edge.buyer)] });
      const there = arc => arc.coords[0] !== undefined && arc.coords[1] !== undefined;
      const withOperator = F.most([1e-9].concat(to.edges.concat(from.edges).map(edge => edge.kwh)));
      const wide = (kwh, of) => 1.5 + 6 * kwh / of;
      const arcs = (name, edges, colour, graded) => ({
        name, type: "lines", coordinateSystem: "cartesian2d", clip: false, z: 3, color: colour, itemStyle: { color: colour }, lineStyle: { color: colour }, symbol: ["none", "arrow"], symbolSize: 9, emphasis: { disabled: true },
        tooltip: { formatter: item => `${F.safe(item.data.edge.seller)} to ${F.safe(item.data.edge.buyer)}<br><b>${F.number(item.data.edge.kwh, 2)}</b> kWh for ${F.number(item.data.edge.usd, 2)} $ in ${F.plural(item.data.edge.trades, "trade")}${item.data.edge.distance > 0 ? `, distance ${F.number(item.data.edge.distance, 3)}` : ""}` },
        data: edges.map(places).filter(there).map(arc => ({ edge: arc.edge, coords: arc.coords, value: arc.edge.distance, lineStyle: { ...(graded ? { color: grey(greys, arc.edge.distance, nearest, farthest) } : {}), width: wide(arc.edge.kwh, graded ? largest : withOperator), opacity: .82, curveness: .26 } })),
      });
      const between = local.edges.length > 0;
      const homes = run.feeder.buses.filter(bus => bus.count > 0).length;
      const option = map(run, look, width, 480, { top: 76, right: between ? 118 : 26, legend: { data: ["seller", "buyer", "balanced", "to the operator", "from the operator"].concat(between ? ["between agents"] : []), selected: { "to the operator": !between, "from the operator": !between } } });
      option.series = option.series.concat([arcs("between agents", local.edges, greys[1], true), arcs("to the operator", to.edges, look.colours.buy), arcs("from the operator", from.edges, look.colours.utility)], positions(run, look, width, option, () => homes > 400 ? 5 : homes > 100 ? 9 : 15));
      if (between) option.visualMap = F.scale(look, greys, nearest, farthest > nearest ? farthest : nearest + 1e-9, `far: ${F.precise(farthest, 3)}`, `near: ${F.precise(nearest, 3)}`, { seriesIndex: [], itemHeight: 90 });
      return option;
    } });
  function grey(greys, distance, nearest, farthest) {
    const place = farthest > nearest ? (distance - nearest) / (farthest - nearest) * (greys.length - 1) : 0;
    const below = Math.min(greys.length - 2, Math.floor(place));
    const part = i => [1, 3, 5].map(at => parseInt(greys[i].slice(at, at + 2), 16));
    const upper = part(below + 1);
    return `#${part(below).map((value, i) => Math.round(value + (place - below) * (upper[i] - value)).toString(16).padStart(2, "0")).join("")}`;
  }

  const MAP = 400;
  F.add({ name: "net-position-map", section: "network", title: "Net positions on the map", wide: false, height: () => MAP,
    caption: run => `What each bus gave less what it took over the run, imbalance included: ${KIND}. The area grows with the amount.${shortOf(run)}`,
    option: (run, look, width) => {
      const largest = F.most([1e-9].concat(run.feeder.buses.map(bus => Math.abs(bus.net))));
      const homes = run.feeder.buses.filter(bus => bus.count > 0).length;
      const biggest = homes > 1000 ? 6 : homes > 200 ? 14 : homes > 40 ? 22 : 34;
      const option = map(run, look, width, MAP, { top: 56, legend: { data: Object.keys(KINDS) } });
      option.series = option.series.concat(positions(run, look, width, option, bus => (homes > 1000 ? 3 : 5) + biggest * Math.sqrt(Math.abs(bus.net) / largest)).map(series => ({ ...series, itemStyle: { ...series.itemStyle, opacity: .85 } })));
      return option;
    } });

  F.add({ name: "voltage-map", section: "network", title: "Voltage on the map", wide: false, height: () => MAP,
    caption: run => `The voltage of each bus in its worst interval: where it was farthest from 1 pu.${shortOf(run)}`,
    option: (run, look, width) => {
      const buses = run.feeder.buses.filter(bus => bus.voltage !== null);
      if (buses.length === 0) return "The grid federate gave no voltages.";
      const reach = F.most([.01].concat(buses.map(bus => Math.abs(bus.voltage - 1))));
      const option = map(run, look, width, MAP, { top: 26, right: 104, names: false, legend: { show: false } });
      option.visualMap = F.scale(look, look.around, 1 - reach, 1 + reach, `${F.number(1 + reach, 3)} pu`, `${F.number(1 - reach, 3)} pu`, { seriesIndex: option.series.length, dimension: 2 });
      option.series.push({ name: "voltage", type: "scatter", z: 5, symbolSize: buses.length <= LABELLED ? 14 : buses.length <= 400 ? 9 : 5, itemStyle: { borderColor: look.ink.bus, borderWidth: .8, opacity: 1 }, emphasis: { disabled: true },
        data: buses.map(bus => ({ value: [bus.x, bus.y, bus.voltage], bus })), tooltip: { formatter: item => `${busTip(item.data.bus)}<br><b>${F.number(item.data.bus.voltage, 4)}</b> pu` } });
      return option;
    } });

  F.add({ name: "loading-map", section: "network", title: "Branch loading on the map", wide: false, height: () => MAP,
    caption: run => `The highest loading of each branch by its rating; at 100 % it is full.${shortOf(run)}`,
    option: (run, look, width) => {
      const known = run.feeder.branches.filter(branch => branch.highest !== null);
      if (known.length === 0) return "The grid federate gave no loadings.";
      const top = F.most([1e-6].concat(known.map(branch => branch.highest)));
      const steps = look.heat.slice(1);
      const colour = branch => branch.highest === null ? look.ink.faint : steps[Math.min(steps.length - 1, Math.floor(branch.highest / top * steps.length))];
      const option = map(run, look, width, MAP, { top: 26, right: 104, names: false, legend: { show: false }, branch: colour, width: known.length > 400 ? 3 : 6 });
      option.visualMap = { type: "piecewise", borderColor: "transparent", right: 6, top: "middle", seriesIndex: [], itemWidth: 14, itemHeight: 12, textStyle: { color: look.ink.muted, fontSize: 11.5 }, hoverLink: false, selectedMode: false,
        pieces: steps.map((shade, i) => ({ gte: i * top / steps.length, lt: (i + 1) * top / steps.length, color: shade, label: `to ${F.precise(100 * (i + 1) * top / steps.length, 3)} %` })) };
      return option;
    } });

  // Matrices of sellers and buyers.
  const party = (run, i) => i < run.matrix.ids.length ? run.matrix.ids[i] : i === run.matrix.ids.length && run.matrix.others > 0 ? `${F.number(run.matrix.others, 0)} others` : "operator";
  const DISTANCE = 5;
  function matrix(run, look, width, column, unit, digits) {
    if (run.matrix.cells.length === 0) return "Nothing was traded.";
    const operator = run.matrix.ids.length + (run.matrix.others > 0 ? 1 : 0);
    const names = Array.from({ length: column === DISTANCE ? operator : operator + 1 }, (_, i) => party(run, i));
    const cells = run.matrix.cells.filter(cell => column !== DISTANCE || cell[0] !== operator && cell[1] !== operator);
    if (cells.length === 0) return "No agent traded with another one.";
    const single = cells.filter(cell => cell[0] < run.matrix.ids.length && cell[1] < run.matrix.ids.length);
    const top = F.most((single.length > 0 ? single : cells).map(cell => cell[column]).concat([1e-9]));
    const beyond = cells.some(cell => cell[column] > top) ? "≥ " : "";
    const longest = Math.min(16, names.reduce((length, name) => Math.max(length, name.length), 0));
    const labels = { color: look.ink.muted, fontSize: 10.5, interval: 0, formatter: name => F.shorten(name, 16) };
    const short = value => value >= 1000 ? `${F.number(value / 1000, 1)}k` : F.number(value, value >= 100 ? 0 : digits);
    const dark = value => value > (look.dark ? .62 : .55) * top;
    return { ...F.base(look), legend: { show: false }, grid: { left: 46 + 6.2 * longest, right: 84, top: 10, bottom: 44 + 4.6 * longest },
      tooltip: { ...F.tooltip(look), trigger: "item", formatter: item => `${F.safe(names[item.value[1]])} to ${F.safe(names[item.value[0]])}<br><b>${F.precise(item.data.figure)}</b> ${unit}` },
      xAxis: F.named(look, { type: "category", data: names, name: "buyer", nameLocation: "middle", nameGap: 22 + 4.6 * longest, axisLabel: { ...labels, rotate: 45 }, axisTick: { show: false } }),
      yAxis: F.named(look, { type: "category", data: names, inverse: true, name: "seller", nameLocation: "middle", nameGap: 20 + 6.2 * longest, axisLabel: labels, axisTick: { show: false } }),
      visualMap: F.scale(look, look.amount, 0, top, `${beyond}${short(top)} ${unit}`, "0", { itemHeight: 120 }),
      series: [{ type: "heatmap", emphasis: { disabled: true }, itemStyle: { borderColor: look.ink.card, borderWidth: 1 },
        data: cells.map(cell => ({ value: [cell[1], cell[0], Math.min(top, cell[column])], figure: cell[column], label: { color: dark(cell[column]) !== look.dark ? "#ffffff" : "#17212b" } })),
        label: { show: names.length <= 12, fontSize: 10, formatter: item => short(item.data.figure) } }] };
  }
  const many = run => run.matrix.others > 0 ? ` Agents that traded less are one row and column, ${F.number(run.matrix.others, 0)} others.` : "";
  const matrices = [
    { name: "volume-matrix", title: "Volume by seller and buyer", column: 2, unit: "kWh", digits: 1, caption: "Energy over the run." },
    { name: "value-matrix", title: "Value by seller and buyer", column: 3, unit: "$", digits: 1, caption: "What was paid over the run." },
    { name: "count-matrix", title: "Trades by seller and buyer", column: 4, unit: "trades", digits: 0, caption: "Number of trades over the run." },
    { name: "distance-matrix", title: "Distance by seller and buyer", column: DISTANCE, unit: "", digits: 2, caption: "Mean electrical distance of the trades, weighted by energy; 1 is the feeder's reach from its substation. Trades with the operator have none and are left out." },
  ];
  matrices.forEach(one => {
    F.add({ name: one.name, section: "network", title: one.title, wide: false, height: () => 440,
      caption: run => `${one.caption} A row sells to its columns; trades between two agents make the scale.${many(run)}`,
      option: (run, look, width) => matrix(run, look, width, one.column, one.unit, one.digits) });
  });
})();
