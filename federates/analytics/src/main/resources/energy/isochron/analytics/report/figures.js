"use strict";
// What all figures share: their list, colours, numbers, axes and panels. No file of figures touches the page, so that the page and the
// export to pictures draw the same; they keep to what Rhino understands (no spread in calls, no rest elements, no const in loops).
var Figures = (() => {
  const all = [];
  /** Adds figures {name, section, title, wide, height(run, width), caption(run), option(run, look, width)}; an option may be a text: why there is nothing to draw. One with when(run) has no card in the page where that is false. */
  const add = figure => { all.push(figure); };

  // Okabe and Ito's palette, told apart by readers with any kind of colour vision.
  const LIGHT = { p2p: "#009e73", buy: "#56b4e9", sell: "#e69f00", clearing: "#0072b2", fit: "#009e73", utility: "#d55e00", local: "#cc79a7" };
  const DARK = { ...LIGHT, p2p: "#1fb58a", fit: "#1fb58a", clearing: "#3f8fe8", utility: "#f0803c", local: "#e08fbd" };
  const OTHERS = ["#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c7ae6", "#7f8c8d", "#b8a200", "#8d6e63", "#00a3b5", "#d81b60"];
  const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

  /** Colours of the light or the dark page. */
  function look(dark) {
    const colours = dark ? DARK : LIGHT;
    return {
      dark, colours, series: [colours.clearing].concat(OTHERS),
      ink: dark
        ? { text: "#e6ebf0", muted: "#9aa7b4", line: "#2d3741", card: "#1a2128", bus: "#8594a3", off: "#55616d", faint: "#3a4652" }
        : { text: "#17212b", muted: "#5b6875", line: "#e3e8ed", card: "#ffffff", bus: "#72808d", off: "#b3bcc5", faint: "#d5dce3" },
      heat: dark ? ["#232d36", "#1f5673", "#3a9cc7", "#f2b134", "#e8702a", "#ffb199"] : ["#f1f5f8", "#a9d3e8", "#4ba3c7", "#f2b134", "#d55e00", "#8c1d04"],
      fill: dark ? ["#222c2a", "#1d5a48", "#2fa67f", "#a5ecd2"] : ["#eef4f1", "#9fd8c2", "#2fa67f", "#005c43"],
      amount: dark ? ["#1e2a36", "#1f4e79", "#3f8fe8", "#bfdcff"] : ["#eaf2fa", "#9cc7ea", "#2f86c6", "#08396b"],
      around: dark ? ["#56b4e9", "#2f6f96", "#3a4652", "#a5631f", "#f0a04b"] : ["#0072b2", "#7fb8db", "#d9dfe5", "#f0b27a", "#c45100"],
    };
  }

  // Numbers and words.
  const isNumber = value => value !== null && value !== undefined && value !== "" && Number.isFinite(Number(value));
  const grouped = digits => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  function number(value, digits = 1) {
    if (!isNumber(value)) return "–";
    const text = Number(value).toFixed(digits).split(".");
    const whole = grouped(text[0].replace("-", ""));
    const sign = text[0].startsWith("-") && Number(text.join(".")) !== 0 ? "−" : "";
    return sign + whole + (text.length > 1 ? `.${text[1]}` : "");
  }
  /** Five significant digits, without trailing zeros. */
  function precise(value, digits = 5) {
    if (!isNumber(value)) return "–";
    const rounded = Number(Number(value).toPrecision(digits));
    const magnitude = Math.abs(rounded);
    if (magnitude !== 0 && (magnitude >= 1e9 || magnitude < 1e-4)) return rounded.toExponential().replace("-", "−");
    const text = String(magnitude).split(".");
    return (rounded < 0 ? "−" : "") + grouped(text[0]) + (text.length > 1 ? `.${text[1]}` : "");
  }
  const plural = (count, noun, many = `${noun}s`) => `${number(count, 0)} ${count === 1 ? noun : many}`;
  const safe = text => String(text).replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
  const shorten = (text, most) => text.length > most ? `${text.slice(0, most - 1)}…` : text;
  const known = values => values.filter(isNumber);
  const any = values => values.some(isNumber);
  const most = values => known(values).reduce((a, b) => Math.max(a, b), -Infinity);
  const least = values => known(values).reduce((a, b) => Math.min(a, b), Infinity);

  /** Time of day of an interval's start, with its day in longer runs. */
  function hours(run, start) {
    const total = start * run.run.intervalHours;
    const day = Math.floor(total / 24);
    const minutes = Math.round((total - 24 * day) * 60);
    const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    return day === 0 && run.start.length * run.run.perPoint * run.run.intervalHours <= 24 ? clock : `day ${day + 1}, ${clock}`;
  }
  const when = (run, start) => `interval ${start}, ${hours(run, Number(start))}`;
  /** What a caption adds where a point stands for several intervals. */
  const binned = (run, what = "the mean") => run.run.perPoint > 1 ? ` Each point is ${what} of ${run.run.perPoint} intervals.` : "";
  const some = (series, which) => series.of > series.ids.length ? ` Shown are the ${series.ids.length} ${which} of ${number(series.of, 0)}.` : "";

  // Widths of the characters from blank to tilde in hundredths of the size, of a wide font (DejaVu Sans), so that what is laid out here
  // has room in the narrower ones too; without a font there is nothing to measure with, and the same run gives the same picture.
  const WIDTHS = [32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53, 100,
    68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50,
    61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84];
  const BOLD = 1.1;
  const OTHER = 68;
  /** Width of a text, px. */
  function measure(text, font) {
    const size = Number((/(\d+(?:\.\d+)?)px/.exec(font ?? "") ?? [])[1] ?? 12);
    let width = 0;
    for (let i = 0; i < text.length; i++) width += WIDTHS[text.charCodeAt(i) - 32] ?? OTHER;
    return width / 100 * size * (/bold|[6-9]00/.test(font ?? "") ? BOLD : 1);
  }
  /** What the rows of a legend beyond the first one take, px. */
  function legendRoom(names, width) {
    const ITEM = 18 + 5;
    const GAP = 10;
    let rows = 1;
    let used = 0;
    names.forEach(name => {
      const item = ITEM + measure(name, "12px");
      if (used > 0 && used + item > width) { rows++; used = 0; }
      used += item + GAP;
    });
    return 22 * (rows - 1);
  }

  // Parts of options.
  const tooltip = look => ({ trigger: "axis", confine: true, backgroundColor: look.ink.card, borderColor: look.ink.line, textStyle: { color: look.ink.text, fontSize: 12.5 } });
  const legend = (look, extra) => ({ type: "scroll", borderColor: "transparent", top: 0, left: 54, right: 20, itemWidth: 18, itemHeight: 10, textStyle: { color: look.ink.muted }, inactiveColor: look.ink.off, pageTextStyle: { color: look.ink.muted }, pageIconColor: look.ink.muted, pageIconInactiveColor: look.ink.line, ...extra });
  const base = look => ({
    animation: false, aria: { enabled: true }, backgroundColor: "transparent", textStyle: { fontFamily: FONT, color: look.ink.text },
    grid: { left: 66, right: 24, top: 56, bottom: 46 }, tooltip: tooltip(look), legend: legend(look),
  });
  const named = (look, extra) => ({ nameTextStyle: { color: look.ink.muted, fontSize: 12 }, axisLabel: { color: look.ink.muted, hideOverlap: true }, axisLine: { show: false, lineStyle: { color: look.ink.muted } }, splitLine: { lineStyle: { color: look.ink.line } }, ...extra });
  /** The intervals of the run as an axis. */
  const time = (run, look, extra) => named(look, {
    type: "category", data: run.start.map(String), name: "interval", nameLocation: "middle", nameGap: 28,
    axisLine: { onZero: false, lineStyle: { color: look.ink.muted } }, axisTick: { alignWithLabel: true, lineStyle: { color: look.ink.muted } }, ...extra,
  });
  /** An axis of numbers, its name above it. */
  const axis = (look, name, extra) => named(look, { type: "value", name, axisLabel: { color: look.ink.muted, formatter: value => precise(value, 6) }, nameTextStyle: { color: look.ink.muted, fontSize: 12, align: "left", padding: [0, 0, 0, -48] }, ...extra });
  /** An axis of numbers below a chart. */
  const across = (look, name, extra) => named(look, { type: "value", name, axisLabel: { color: look.ink.muted, hideOverlap: true, formatter: value => precise(value, 6) }, nameLocation: "middle", nameGap: 28, axisLine: { show: true, onZero: false, lineStyle: { color: look.ink.muted } }, splitLine: { show: false }, ...extra });
  const line = (run, name, values, colour, extra) => ({
    name, type: "line", data: values, showSymbol: run.start.length < 2, symbolSize: 6, itemStyle: { color: colour }, lineStyle: { width: 2, color: colour }, emphasis: { disabled: true }, ...extra,
  });
  const dashed = (run, name, values, colour, extra) => line(run, name, values, colour, { step: "middle", lineStyle: { width: 1.5, color: colour, type: "dashed" }, ...extra });
  const bar = (run, name, values, colour, extra) => ({ name, type: "bar", data: values, itemStyle: { color: colour }, barCategoryGap: run.start.length > 60 ? "0%" : "28%", emphasis: { disabled: true }, ...extra });
  /** The band between two series: not in the legend, its name begins with a dot. */
  const band = (low, high, colour, id) => [
    { name: `·${id} low`, type: "line", stack: id, data: low, symbol: "none", lineStyle: { opacity: 0 }, silent: true, emphasis: { disabled: true } },
    { name: `·${id}`, type: "line", stack: id, data: low.map((value, i) => isNumber(value) && isNumber(high[i]) ? high[i] - value : null), symbol: "none", lineStyle: { opacity: 0 }, areaStyle: { color: colour, opacity: .18 }, silent: true, emphasis: { disabled: true } },
  ];
  /** Rows of a tooltip: each series with its unit. */
  const tip = (run, unit, digits) => items => {
    const rows = items.filter(item => isNumber(item.value) && !item.seriesName.startsWith("·"))
      .map(item => `${item.marker}${safe(item.seriesName)} <b>${digits === undefined ? precise(item.value) : number(item.value, digits)}</b> ${unit}`);
    return `${when(run, items[0].axisValue)}<br>${rows.slice(0, 14).join("<br>")}${rows.length > 14 ? `<br>… ${rows.length - 14} more` : ""}`;
  };
  const zoom = (run, extra) => run.start.length > 100 ? [{ type: "inside", ...extra }] : [];

  // Panels: several small charts in one figure, two beside each other where there is room.
  const PANEL = 276;
  /** What a legend may take of a panel, px; on a narrow screen it has pages instead. */
  const MOST_ROOM = 44;
  const columns = width => width < 720 ? 1 : 2;
  const places = (panels, width) => {
    let row = 0;
    let column = 0;
    return panels.map(panel => {
      const wide = panel.wide || columns(width) === 1;
      if (wide && column > 0) { row++; column = 0; }
      const place = { row, column, wide };
      column += wide ? 2 : 1;
      if (column > 1) { row++; column = 0; }
      return place;
    });
  };
  const height = count => (run, width) => PANEL * Math.ceil(count / columns(width)) - 4;
  /** One option of panels {title, unit, series, wide, x, y, digits}; a panel's series names must be its own. */
  function panelled(run, look, width, panels) {
    const option = { ...base(look), title: [], legend: [], grid: [], xAxis: [], yAxis: [], series: [], dataZoom: [] };
    const units = [];
    places(panels, width).forEach((place, i) => {
      const panel = panels[i];
      const left = place.column * width / 2;
      const span = place.wide ? width : width / 2;
      const top = place.row * PANEL + 6;
      option.title.push({ text: panel.title, left, top, padding: 0, textStyle: { color: look.ink.text, fontSize: 13.5, fontWeight: "bold", fontFamily: FONT } });
      option.xAxis.push({ ...(panel.x ?? time(run, look)), gridIndex: i });
      option.yAxis.push({ ...axis(look, panel.unit, panel.y), gridIndex: i });
      const names = [...new Set(panel.series.map(series => series.name).filter(name => name && !name.startsWith("·")))];
      const legended = names.length > 1 || panel.legend;
      const rowed = legended ? legendRoom(names, span - 24) : 0;
      const paged = rowed > MOST_ROOM;
      const room = paged ? 0 : rowed;
      option.grid.push({ left: left + 62, top: top + 72 + room, width: span - 62 - 22, height: PANEL - 72 - 56 - room });
      if (legended) option.legend.push(legend(look, { type: paged ? "scroll" : "plain", data: names, left, top: top + 22, right: undefined, width: span - 24, padding: 0 }));
      panel.series.forEach(series => {
        units.push(panel.tip ?? panel.unit);
        option.series.push({ ...series, xAxisIndex: i, yAxisIndex: i });
      });
    });
    const timed = panels.map((panel, i) => panel.x ? -1 : i).filter(i => i >= 0);
    option.axisPointer = { link: [{ xAxisIndex: timed }] };
    option.dataZoom = zoom(run, { xAxisIndex: timed });
    option.tooltip = { ...tooltip(look), formatter: items => panelTip(run, items, units) };
    return option;
  }
  function panelTip(run, items, units) {
    if (!Array.isArray(items)) return "";
    const rows = items.filter(item => isNumber(Array.isArray(item.value) ? item.value[1] : item.value) && !item.seriesName.startsWith("·"))
      .map(item => `${item.marker}${safe(item.seriesName)} <b>${precise(Array.isArray(item.value) ? item.value[1] : item.value)}</b> ${units[item.seriesIndex] ?? ""}`);
    const first = items[0];
    const head = first.axisType === "xAxis.category" && run.start.map(String).includes(first.axisValue) ? when(run, first.axisValue) : first.axisValueLabel ?? "";
    return `${head}<br>${rows.join("<br>")}`;
  }

  /** A heat map of series over time, a row an id. */
  function heatmap(run, look, series, colours, unit, top, noun) {
    const cells = [];
    series.values.forEach((values, row) => values.forEach((value, column) => { if (value !== null) cells.push([column, row, value]); }));
    const longest = Math.min(18, series.ids.reduce((length, id) => Math.max(length, id.length), 0));
    return { ...base(look), grid: { left: 26 + 6.2 * longest, right: 96, top: 14, bottom: 46 }, legend: { show: false },
      tooltip: { ...tooltip(look), trigger: "item", formatter: item => `${noun} ${safe(series.ids[item.value[1]])}<br>${when(run, run.start[item.value[0]])}<br><b>${precise(item.value[2])}</b> ${unit}` },
      xAxis: time(run, look, { splitArea: { show: false } }),
      yAxis: named(look, { type: "category", data: series.ids, inverse: true, axisLabel: { color: look.ink.muted, fontSize: 10.5, formatter: id => shorten(id, 18) }, axisTick: { show: false } }),
      visualMap: scale(look, colours, 0, top, unit === "%" ? `${precise(top, 3)} %` : precise(top, 3), "0"),
      series: [{ type: "heatmap", data: cells, progressive: 0, emphasis: { disabled: true }, itemStyle: { borderColor: look.ink.card, borderWidth: run.start.length > 100 || series.ids.length > 60 ? 0 : 1 } }] };
  }
  const rows = series => (run, width) => Math.max(220, 70 + 15 * series(run).ids.length);
  /** The colours of a heat map or a map, with what their ends mean, at the right. */
  const scale = (look, colours, min, max, high, low, extra) => ({
    type: "continuous", borderColor: "transparent", min, max, calculable: false, right: 6, top: "middle", itemHeight: 140, itemWidth: 12, text: [high, low], textStyle: { color: look.ink.muted, fontSize: 11.5 }, inRange: { color: colours }, ...extra,
  });

  return { all, add, look, FONT, measure, legendRoom, number, precise, plural, safe, shorten, isNumber, any, most, least, hours, when, binned, some, tooltip, legend, base, named, time, axis, across, line, dashed, bar, band, tip, zoom, columns, height, panelled, heatmap, rows, scale };
})();
