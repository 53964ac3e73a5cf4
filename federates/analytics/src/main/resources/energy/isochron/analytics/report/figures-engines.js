"use strict";
// One network solved by several engines: voltages, their differences, loadings and losses side by side.
(() => {
  const F = Figures;
  // Those of later engines are smaller and lie on those of earlier ones, so that all can be seen where they agree.
  const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect", "arrow", "circle"];
  const NEAREST = 1e-12;
  const colour = (look, i) => look.series[i % look.series.length];
  const places = (look, ids, name) => F.named(look, {
    type: "category", data: ids, name, nameLocation: "middle", nameGap: 44, axisTick: { alignWithLabel: true, lineStyle: { color: look.ink.muted } },
    axisLine: { onZero: false, lineStyle: { color: look.ink.muted } }, axisLabel: { color: look.ink.muted, hideOverlap: true, rotate: ids.length > 24 ? 60 : 0, fontSize: 11 },
  });
  const rows = (unit, digits) => items => `${F.safe(items[0].axisValue)}<br>${items.filter(item => F.isNumber(item.value) && !item.seriesName.startsWith("·")).map(item => `${item.marker}${F.safe(item.seriesName)} <b>${digits === undefined ? F.precise(item.value) : F.number(item.value, digits)}</b> ${unit}`).join("<br>")}`;
  const chart = (data, look, unit, digits, ids, name) => ({
    ...F.base(look), legend: F.legend(look, { data: data.engines.map(engine => engine.name) }), grid: { left: 66, right: 24, top: 60, bottom: 72 }, tooltip: { ...F.tooltip(look), formatter: rows(unit, digits) },
    xAxis: places(look, ids, name), dataZoom: ids.length > 100 ? [{ type: "inside" }] : [],
  });
  const marked = (look, i, name, values, extra) => ({
    name, type: "line", data: values, symbol: SYMBOLS[i % SYMBOLS.length], symbolSize: Math.max(4, 13 - 2 * i), showSymbol: values.length <= 200, showAllSymbol: values.length <= 60,
    itemStyle: { color: colour(look, i) }, lineStyle: { width: 1.5, color: colour(look, i) }, emphasis: { disabled: true }, connectNulls: false, ...extra,
  });
  /** The reference and the others; an engine alone has none to be compared with. */
  const reference = data => data.engines.findIndex(engine => engine.reference);

  F.add({ name: "voltages", section: "engines", title: "Voltage of the buses", wide: true, height: () => 420,
    caption: data => `Magnitude at each bus, in the order of distance from the source.${data.bands.some(band => band !== null) ? " Where an engine keeps the phases apart the line is their mean, and the band reaches from the lowest to the highest phase." : ""}${data.engines.some(engine => !engine.physics) ? " The graph engine's voltage is a proxy." : ""}`,
    option: (data, look) => {
      if (!data.voltages.some(F.any)) return "No engine found a solution.";
      const series = [];
      data.engines.forEach((engine, i) => {
        const band = data.bands[i];
        if (band !== null) F.band(band.low, band.high, colour(look, i), `${engine.name} phases`).forEach(each => series.push(each));
        series.push(marked(look, i, engine.name, data.voltages[i], { z: 3 + i }));
      });
      return { ...chart(data, look, "pu", 5, data.buses, "bus"), yAxis: F.axis(look, "pu", { scale: true }), series };
    } });

  F.add({ name: "voltage-differences", section: "engines", title: "Differences of voltage", wide: true, height: () => 380,
    caption: data => reference(data) < 0 ? "Distance from a reference." : `How far each engine is from ${data.engines[reference(data)].name}, on a logarithmic scale; what is closer than 1e-12 pu is drawn there.`,
    option: (data, look) => {
      const against = reference(data);
      if (against < 0 || data.engines.length < 2) return "There is no second engine to compare with.";
      const apart = (values, i) => !F.isNumber(values[i]) || !F.isNumber(data.voltages[against][i]) ? null : Math.log(Math.max(NEAREST, Math.abs(values[i] - data.voltages[against][i]))) / Math.LN10;
      const series = [];
      data.engines.forEach((engine, i) => {
        if (i !== against && F.any(data.voltages[i])) series.push(marked(look, i, engine.name, data.buses.map((bus, at) => apart(data.voltages[i], at)), { z: 3 + i }));
      });
      if (series.length === 0) return "No second engine found a solution.";
      return { ...chart(data, look, "pu", undefined, data.buses, "bus"), 
        tooltip: { ...F.tooltip(look), formatter: items => `${F.safe(items[0].axisValue)}<br>${items.filter(item => F.isNumber(item.value)).map(item => `${item.marker}${F.safe(item.seriesName)} <b>${F.precise(Math.pow(10, item.value), 3)}</b> pu`).join("<br>")}` },
        yAxis: F.axis(look, "pu", { min: -12, max: 0, interval: 2, axisLabel: { color: look.ink.muted, formatter: value => value === 0 ? "1" : `1e${String(value).replace("-", "−")}` } }), series };
    } });

  F.add({ name: "loadings", section: "engines", title: "Loading of the branches", wide: true, height: () => 400,
    caption: () => "Flow by rating of each branch, in the order of distance from the source; 1 is the rating. Branches without a rating have none.",
    option: (data, look) => {
      if (!data.loadings.some(F.any)) return "No branch has a rating, or no engine found a solution.";
      const series = data.engines.map((engine, i) => marked(look, i, engine.name, data.loadings[i], { z: 3 + i, lineStyle: { width: 0 } }));
      if (F.most(data.loadings.map(F.most)) > .5) {
        series.push({ name: "·rating", type: "line", data: [], markLine: { silent: true, symbol: "none", data: [{ yAxis: 1 }], lineStyle: { color: look.colours.utility, type: "dashed" }, label: { formatter: "rating", color: look.ink.muted } } });
      }
      const option = chart(data, look, "of the rating", 4, data.branches, "branch");
      return { ...option, grid: { ...option.grid, right: 56, bottom: 96 }, xAxis: { ...option.xAxis, nameGap: 66 }, yAxis: F.axis(look, "share of the rating", { min: 0 }), series };
    } });

  F.add({ name: "losses", section: "engines", title: "Losses and import", wide: true, height: F.height(2),
    caption: data => `Of the whole network. The import from the grid above is load and losses together${data.engines.some(engine => !engine.physics) ? "; the graph engine knows losses of trades only" : ""}.`,
    option: (data, look, width) => {
      const names = data.engines.map(engine => engine.name);
      const x = { type: "category", data: names, axisLabel: { color: look.ink.muted, interval: 0, fontSize: 11, lineHeight: 13, formatter: name => name.replace(/-/g, "-\n") }, axisTick: { show: false }, axisLine: { lineStyle: { color: look.ink.muted } } };
      const bars = (name, values) => ({ name, type: "bar", barMaxWidth: 64, emphasis: { disabled: true },
        data: values.map((value, i) => ({ value, itemStyle: { color: colour(look, i) } })),
        label: { show: true, position: "top", color: look.ink.text, formatter: item => F.isNumber(item.value) ? F.number(item.value, 2) : "" } });
      const option = F.panelled({ start: names, run: { perPoint: 1 } }, look, width, [
        { title: "Losses", unit: "kW", x, series: [bars("losses", data.engines.map(engine => engine.lossesKw))] },
        { title: "Import from the grid above", unit: "kW", x, series: [bars("import", data.engines.map(engine => engine.importKw))] },
      ]);
      return { ...option, tooltip: { ...F.tooltip(look), trigger: "item", formatter: item => `${F.safe(item.name)} <b>${F.precise(item.value)}</b> kW` } };
    } });
})();
