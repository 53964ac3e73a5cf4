"use strict";
// Market and trades: prices, volumes, how single trades are distributed, coordination.
(() => {
  const F = Figures;
  const symbols = run => run.start.length < 60;
  const percent = values => values.map(value => value === null ? null : 100 * value);

  F.add({ name: "prices", section: "market", title: "Prices", wide: true, height: () => 320,
    caption: run => `Where the clearing price lies between feed-in tariff and utility price, local trade pays both sides.${F.binned(run)}`,
    option: (run, look) => {
      const s = run.series;
      const c = look.colours;
      return { ...F.base(look), tooltip: { ...F.tooltip(look), formatter: F.tip(run, "$/MWh", 2) }, xAxis: F.time(run, look), dataZoom: F.zoom(run),
        yAxis: F.axis(look, "$/MWh", { scale: true, boundaryGap: ["6%", "6%"] }),
        series: [
          F.dashed(run, "utility price", s.utility, c.utility),
          F.line(run, "clearing price", s.clearing, c.clearing, { lineStyle: { width: 3, color: c.clearing }, showSymbol: symbols(run), symbolSize: 7 }),
          F.line(run, "local average", s.local, c.local, { showSymbol: symbols(run), symbol: "diamond", symbolSize: 8 }),
          F.dashed(run, "feed-in tariff", s.feedIn, c.fit),
        ] };
    } });

  F.add({ name: "volumes", section: "market", title: "Traded volume", wide: true, height: () => 320,
    caption: run => `Energy between agents (P2P), bought by the operator at the feed-in tariff, sold by it at the utility price. Dotted: share traded between agents.${F.binned(run)}`,
    option: (run, look) => {
      const s = run.series;
      const stacked = { stack: "volume" };
      return { ...F.base(look), xAxis: F.time(run, look), dataZoom: F.zoom(run), grid: { left: 66, right: 66, top: 56, bottom: 46 },
        tooltip: { ...F.tooltip(look), formatter: items => F.tip(run, "", 2)(items).replace(/<\/b> /g, "</b> kWh").replace(/(P2P share <b>[^<]*<\/b>) kWh/, "$1 %") },
        yAxis: [F.axis(look, "kWh per interval"), F.axis(look, "P2P share, %", { min: 0, max: 100, splitLine: { show: false }, nameTextStyle: { color: look.ink.muted, align: "right", padding: [0, -48, 0, 0] } })],
        series: [
          F.bar(run, "P2P", s.p2p, look.colours.p2p, stacked), F.bar(run, "bought by the operator", s.dsoBuy, look.colours.buy, stacked), F.bar(run, "sold by the operator", s.dsoSell, look.colours.sell, stacked),
          F.line(run, "P2P share", percent(s.share), look.ink.text, { yAxisIndex: 1, lineStyle: { width: 1.5, color: look.ink.text, type: "dotted" }, showSymbol: symbols(run), symbolSize: 5 }),
        ] };
    } });

  F.add({ name: "market-performance", section: "market", title: "Market performance", wide: true, height: F.height(4),
    caption: run => `Does the market clear at steady prices, and how much of it stays between agents? P2P ratio: P2P volume by all volume.${F.binned(run)}`,
    option: (run, look, width) => {
      const s = run.series;
      const c = look.colours;
      const operator = s.dsoBuy.map((bought, i) => bought === null ? null : bought + s.dsoSell[i]);
      return F.panelled(run, look, width, [
        { title: "Clearing price", unit: "$/MWh", y: { scale: true }, legend: true, series: [F.line(run, "clearing price", s.clearing, c.clearing), F.dashed(run, "feed-in tariff", s.feedIn, c.fit), F.dashed(run, "utility price", s.utility, c.utility)] },
        { title: "Volume", unit: "kWh per interval", series: [F.line(run, "total", s.volume, look.ink.text), F.line(run, "P2P", s.p2p, c.p2p), F.line(run, "with the operator", operator, c.sell)] },
        { title: "P2P ratio", unit: "share of the volume", y: { min: 0, max: 1 }, series: [F.line(run, "P2P ratio", s.share, c.p2p, { areaStyle: { color: c.p2p, opacity: .12 } })] },
        { title: "Trades", unit: "trades per interval", series: [F.bar(run, "trades", s.trades, c.clearing)] },
      ]);
    } });

  const GROUPS = { p2p: "between agents", dsoBuy: "bought by the operator", dsoSell: "sold by the operator" };
  const colour = (look, key) => ({ p2p: look.colours.p2p, dsoBuy: look.colours.buy, dsoSell: look.colours.sell })[key];

  /** Histogram with density, cumulative share, boxes and violins of groups of trades. */
  function distribution(run, look, width, data, unit, least) {
    const groups = data.groups.filter(group => group.n > 0);
    if (groups.length === 0) return "Nothing was traded.";
    const bounds = data.histogram.bounds;
    const low = Math.min(bounds[0], groups.reduce((a, group) => group.density.length > 0 ? Math.min(a, group.density[0][0]) : a, bounds[0]));
    const steps = groups.map(group => {
      const counts = data.histogram.counts[data.groups.indexOf(group)];
      return { name: GROUPS[group.key], type: "line", step: "end", symbol: "none", lineStyle: { width: 1, color: colour(look, group.key) }, itemStyle: { color: colour(look, group.key) }, areaStyle: { color: colour(look, group.key), opacity: .28 }, emphasis: { disabled: true },
        data: [[bounds[0], 0]].concat(counts.map((count, i) => [bounds[i], count]), [[bounds[counts.length], 0]]) };
    });
    const curves = groups.map(group => ({ name: GROUPS[group.key], type: "line", symbol: "none", smooth: true, lineStyle: { width: 2.2, color: colour(look, group.key) }, itemStyle: { color: colour(look, group.key) }, emphasis: { disabled: true },
      data: group.density.map(point => [point[0], point[1] * group.n * data.histogram.width]) }));
    const shares = groups.map(group => ({ name: GROUPS[group.key], type: "line", step: "end", symbol: "none", lineStyle: { width: 2, color: colour(look, group.key) }, itemStyle: { color: colour(look, group.key) }, emphasis: { disabled: true },
      data: [[group.range[0], 0]].concat(group.cumulative) }));
    const values = F.across(look, unit, { scale: true, min: least ?? Math.floor(low / data.histogram.width) * data.histogram.width });
    const names = F.named(look, { type: "category", data: groups.map(group => GROUPS[group.key].replace(" the operator", "\nthe operator")), axisLabel: { color: look.ink.muted, interval: 0, lineHeight: 15 }, axisTick: { show: false }, axisLine: { show: true, onZero: false, lineStyle: { color: look.ink.muted } } });
    const up = { scale: true, boundaryGap: ["6%", "6%"], ...(least === undefined ? {} : { min: least }) };
    return F.panelled(run, look, width, [
      { title: `Histogram and density, classes of ${F.precise(data.histogram.width)} ${unit}`, unit: "trades", tip: "trades", legend: true, x: values, series: steps.concat(curves) },
      { title: "Cumulative share", unit: "share of the trades", tip: "", y: { min: 0, max: 1 }, legend: true, x: { ...values }, series: shares },
      { title: "Box plot", unit, y: up, x: names, series: boxes(look, groups) },
      { title: "Violin plot", unit, y: up, x: { ...names }, series: violins(look, groups) },
    ]);
  }
  const boxes = (look, groups) => [
    { name: "box", type: "boxplot", boxWidth: [20, 56], data: groups.map(group => ({ value: group.box, itemStyle: { color: look.ink.card, borderColor: colour(look, group.key), borderWidth: 2 } })), emphasis: { disabled: true },
      tooltip: { trigger: "item" } },
    { name: "·outliers", type: "scatter", symbolSize: 5, data: groups.flatMap((group, i) => group.outliers.map(value => ({ value: [i, value], itemStyle: { color: "transparent", borderColor: colour(look, group.key) } }))), silent: true },
    { name: "·mean", type: "scatter", symbol: "diamond", symbolSize: 9, data: groups.map((group, i) => ({ value: [i, group.mean], itemStyle: { color: look.ink.text } })), silent: true },
  ];
  const violins = (look, groups) => [
    { name: "violin", type: "custom", data: groups.map((group, i) => [i, group.range[0], group.range[1]]), encode: { x: 0, y: [1, 2] }, clip: true, silent: true,
      renderItem: (params, api) => violin(look, groups[params.dataIndex], params.dataIndex, api) },
  ];
  function violin(look, group, i, api) {
    const shade = colour(look, group.key);
    const centre = api.coord([i, group.range[0]])[0];
    const half = Math.min(70, .4 * api.size([1, 0])[0]);
    const y = value => api.coord([i, value])[1];
    const box = group.box;
    const inner = [
      { type: "line", shape: { x1: centre, x2: centre, y1: y(box[0]), y2: y(box[4]) }, style: { stroke: look.ink.text, lineWidth: 1.2 } },
      { type: "rect", shape: { x: centre - 4, width: 8, y: y(box[3]), height: Math.max(1, y(box[1]) - y(box[3])) }, style: { fill: look.ink.text } },
      { type: "circle", shape: { cx: centre, cy: y(box[2]), r: 3.2 }, style: { fill: look.ink.card, stroke: look.ink.text, lineWidth: 1.4 } },
    ];
    if (group.density.length === 0) return { type: "group", children: [{ type: "line", shape: { x1: centre - half, x2: centre + half, y1: y(box[2]), y2: y(box[2]) }, style: { stroke: shade, lineWidth: 2.5 } }].concat(inner) };
    const top = F.most(group.density.map(point => point[1]));
    const inside = group.density.filter(point => point[0] >= group.range[0] && point[0] <= group.range[1]);
    const right = inside.map(point => [centre + half * point[1] / top, y(point[0])]);
    const left = inside.map(point => [centre - half * point[1] / top, y(point[0])]).reverse();
    return { type: "group", children: [{ type: "polygon", shape: { points: right.concat(left) }, style: { fill: shade, fillOpacity: .3, stroke: shade, lineWidth: 1.6 } }].concat(inner) };
  }
  const HOW = "Histogram with its Gaussian kernel density, cumulative share, box plot (median, quartiles, whiskers to 1.5 interquartile ranges, diamond: mean) and violin plot. Each trade counts once, whatever its energy.";
  const sizes = data => data.groups.filter(group => group.n > 0).map(group => `${F.plural(group.n, "trade")} ${GROUPS[group.key]}`).join(", ");

  F.add({ name: "price-distribution", section: "trades", title: "Distribution of trade prices", wide: true, height: F.height(4),
    caption: run => `${HOW} ${sizes(run.distributions.price)}.`,
    option: (run, look, width) => distribution(run, look, width, run.distributions.price, "$/MWh") });
  F.add({ name: "volume-distribution", section: "trades", title: "Distribution of trade volumes", wide: true, height: F.height(4),
    caption: run => `${HOW} ${sizes(run.distributions.volume)}.`,
    option: (run, look, width) => distribution(run, look, width, run.distributions.volume, "kWh", 0) });

  F.add({ name: "coordination", section: "coordination", title: "Coordination effectiveness", wide: true, height: F.height(4),
    caption: run => `A community that coordinates exchanges little with the grid above and trades among itself. |X| is the net export, without sign; the score is 1 − |X| / max |X| · (1 − P2P ratio): 1 where nothing is exchanged or all is traded between agents.${F.binned(run)}`,
    option: (run, look, width) => {
      const s = run.series;
      const c = look.colours;
      const trades = run.distributions.trades;
      const names = trades.bounds.slice(0, -1).map((bound, i) => trades.width === 1 ? F.number(bound, 0) : `${F.number(bound, 0)}–${F.number(trades.bounds[i + 1] - 1, 0)}`);
      return F.panelled(run, look, width, [
        { title: "Exchange with the grid above, |X|", unit: "kWh per interval", series: [F.line(run, "|X|", s.absoluteExport, c.utility, { areaStyle: { color: c.utility, opacity: .12 } })] },
        { title: "P2P ratio", unit: "share of the volume", y: { min: 0, max: 1 }, series: [F.line(run, "P2P ratio", s.share, c.p2p, { areaStyle: { color: c.p2p, opacity: .12 } })] },
        { title: "Coordination score", unit: "score, 0 to 1", y: { min: 0, max: 1 }, series: [F.line(run, "score", s.score, c.clearing, { areaStyle: { color: c.clearing, opacity: .12 } })] },
        { title: "How many trades an interval has", unit: "intervals", tip: "intervals", series: [{ name: "intervals", type: "bar", data: trades.counts[0], itemStyle: { color: c.local }, barCategoryGap: "8%", emphasis: { disabled: true } }],
          x: F.named(look, { type: "category", data: names, name: "trades in the interval", nameLocation: "middle", nameGap: 28, axisLine: { show: true, lineStyle: { color: look.ink.muted } }, axisTick: { alignWithLabel: true, lineStyle: { color: look.ink.muted } } }) },
      ]);
    } });
})();
