"use strict";
(() => {
  const root = document.documentElement;
  root.dataset.errors = "0";
  addEventListener("error", event => {
    root.dataset.errors = String(Number(root.dataset.errors) + 1);
    root.dataset.error = String(event.message);
  });

  const data = JSON.parse(document.getElementById("data").textContent);
  const { study, factors, variants } = data;
  const shown = data.measures.filter(measure => measure.samples);
  const seeds = study.seeds.length;
  const baseline = variants.findIndex(variant => variant.id === study.baseline);
  const place = id => variants.findIndex(variant => variant.id === id);
  const many = variants.length > 8;

  // Okabe and Ito's palette, told apart by readers with any kind of colour vision; with two factors one has the colour, the other the dash.
  const LIGHT = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c7ae6", "#7f8c8d", "#b8a200", "#8d6e63", "#00a3b5", "#d81b60"];
  const DARK = ["#3f8fe8", "#e69f00", "#1fb58a", "#e08fbd", "#f0803c", "#7cc7f0", "#a598f0", "#9aa7b4", "#cdb833", "#b08d80", "#2bbccc", "#f0508a"];
  const DASHES = ["solid", "dashed", "dotted"];
  const THEIRS = ["#c2185b", "#6d4c41", "#4527a0", "#33691e"]; // on paper; elsewhere the style sheet's
  const HEAT = { light: ["#eaf2fa", "#9cc7ea", "#2f86c6", "#08396b"], dark: ["#1e2a36", "#1f4e79", "#3f8fe8", "#bfdcff"] };
  const AROUND = { light: ["#0072b2", "#7fb8db", "#eceff2", "#f0b27a", "#c45100"], dark: ["#56b4e9", "#2f6f96", "#27313a", "#a5631f", "#f0a04b"] };

  const PAPER = 660; // width of a chart on paper, A4 with the margins of the style sheet

  const night = matchMedia("(prefers-color-scheme: dark)");
  let printing = false;
  const dark = () => night.matches && !printing;
  const theme = () => dark() ? "dark" : "light";
  const ink = () => dark()
    ? { text: "#e6ebf0", muted: "#9aa7b4", line: "#2d3741", card: "#1a2128", off: "#55616d", mark: "#ffffff" }
    : { text: "#17212b", muted: "#5b6875", line: "#e3e8ed", card: "#ffffff", off: "#b3bcc5", mark: "#000000" };
  const levelPlace = (variant, factor) => factor.levels.findIndex(level => level.id === variant.levels[factor.id]);
  // The factor that has more levels than there are dashes has the colours.
  const [coloured, dashed] = factors.length === 2 && factors[1].levels.length > DASHES.length ? [factors[1], factors[0]] : factors;
  const look = i => {
    const colours = dark() ? DARK : LIGHT;
    if (factors.length !== 2 || dashed.levels.length > DASHES.length) return { colour: colours[i % colours.length], dash: DASHES[Math.floor(i / colours.length) % DASHES.length] };
    return { colour: colours[levelPlace(variants[i], coloured) % colours.length], dash: DASHES[levelPlace(variants[i], dashed)] };
  };

  // Numbers and words.
  const known = value => value !== null && value !== undefined && Number.isFinite(value);
  const number = (value, digits) => {
    if (!known(value)) return "–";
    const text = value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return /[1-9]/.test(text) ? text.replace("-", "−") : text.replace("-", "");
  };
  const precise = (value, digits = 4) => known(value) ? value.toLocaleString("en", { maximumSignificantDigits: Math.abs(value) >= 1000 ? Math.ceil(Math.log10(Math.abs(value) + 1)) : digits }).replace("-", "−") : "–";
  const probability = p => p < 0.001 ? "p\u00a0<\u00a00.001" : `p\u00a0=\u00a0${number(p, p >= 0.045 && p < 0.055 ? 4 : p < 0.1 ? 3 : 2)}`;
  const stars = p => p < 0.001 ? "***" : p < 0.01 ? "**" : p < 0.05 ? "*" : "";
  const unit = measure => measure.unit === "1" ? "" : ` ${measure.unit}`;
  const safe = text => String(text).replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
  const plural = (count, noun) => `${number(count, 0)} ${noun}${count === 1 ? "" : "s"}`;
  const interval = (entry, digits) => known(entry.low) ? `${number(entry.low, digits)} to ${number(entry.high, digits)}` : "–";
  const half = entry => known(entry.low) ? (entry.high - entry.low) / 2 : null;
  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const put = (selector, text) => { document.querySelector(selector).textContent = text; };
  const section = (name, there) => document.querySelectorAll(`[data-section=${name}]`).forEach(part => { part.hidden = !there; });
  const seedWords = () => {
    const run = study.seeds.every((seed, i) => i === 0 || BigInt(seed) - BigInt(study.seeds[i - 1]) === 1n);
    return seeds === 1 ? `seed ${study.seeds[0]}` : run ? `seeds ${study.seeds[0]} to ${study.seeds[seeds - 1]}` : `${seeds} seeds`;
  };

  function words() {
    put("#question", study.question);
    put("#subtitle", [`${plural(seeds * variants.length, "run")}, ${seedWords()}`, `baseline: ${variants[baseline].title}`, study.source].filter(Boolean).join(" · "));
    put("#status", `${plural(variants.length, "variant")} × ${plural(seeds, "seed")}`);
    put("#meansnote", seeds < 2 ? "Of one seed: no interval, no test."
      : `Mean ± half of its 95 % interval. Stars: other than the baseline, “${variants[baseline].title}”, by Welch's test adjusted for all pairs by Holm's method (*\u00a0p\u00a0<\u00a00.05, **\u00a0p\u00a0<\u00a00.01, ***\u00a0p\u00a0<\u00a00.001).`);
    put("#footer", `Isochron ${study.isochron} · Java ${study.java}. All runs, means, tests and hashes of the inputs stand beside this file. Charts: Apache ECharts 5.6.0.`);
    const making = [
      `Each variant was played with ${seedWords()}; its runs differ by the seed alone. Runs of two variants with the same seed share their random draws in part only, so that samples are taken as independent.`,
      "Intervals of means are Student's, those of differences Welch's and Satterthwaite's. Verdicts go by Welch's t-test, or by the intervals of the means where a claim is about signs and ranges, and are not adjusted, as each was asked before; stars are adjusted for all pairs of a measure.",
      study.settings.length ? `Set beside the files: ${study.settings.join(", ")}.` : "",
    ];
    making.filter(Boolean).forEach(text => document.getElementById("making").append(element("p", text)));
  }

  function tiles() {
    const box = document.getElementById("tiles");
    const add = (label, value, after, note, small) => {
      const tile = element("div", undefined, "tile");
      const figure = element("b", value, small ? "small" : undefined);
      if (after) figure.append(element("small", after));
      tile.append(element("span", label), figure, element("span", note));
      box.append(tile);
    };
    if (data.claims.length) {
      const count = verdict => data.claims.filter(claim => claim.verdict === verdict).length;
      add("Claims", `${count("shown")} of ${data.claims.length}`, "shown", `${count("contradicted")} contradicted, ${count("not shown")} not shown`);
    }
    for (const measure of shown.slice(0, data.claims.length ? 3 : 4)) outcome(measure, add);
  }

  /** The variant farthest from the baseline, by effect, of those that the test tells from it. */
  function outcome(measure, add) {
    let best = -1;
    measure.tests.forEach((row, i) => {
      const test = row[baseline];
      if (test && test.holm < 0.05 && (best < 0 || Math.abs(test.delta) > Math.abs(measure.tests[best][baseline].delta))) best = i;
    });
    const start = measure.summaries[baseline];
    if (best < 0) {
      const note = seeds < 2 ? "of one seed" : variants.length < 2 ? `± ${number(half(start), measure.decimals)}, mean of ${seeds} seeds` : `no variant can be told from “${variants[baseline].title}”`;
      add(measure.title, number(start.mean, measure.decimals), unit(measure), note);
      return;
    }
    const test = measure.tests[best][baseline];
    const sign = test.difference > 0 ? "+" : "";
    add(measure.title, `${sign}${number(test.difference, measure.decimals)}`, unit(measure), `${variants[best].title} against ${variants[baseline].title}, ${probability(test.holm)}`);
  }

  function claims() {
    section("claims", data.claims.length > 0);
    const list = document.getElementById("claims");
    for (const claim of data.claims) {
      const item = element("li");
      const text = element("div");
      text.append(element("b", claim.text), element("p", claim.source, "muted"), element("p", `${claim.title}: ${claim.sentence.replace(/p ([<=]) /g, "p\u00a0$1\u00a0")}`));
      item.append(element("span", claim.verdict, `verdict ${claim.verdict.replace(" ", "-")}`), text);
      list.append(item);
    }
  }

  // Tables.
  const cell = (measure, i, full) => {
    const entry = measure.summaries[i];
    const made = element("td", number(entry.mean, measure.decimals), "num");
    if (full && known(entry.low)) made.append(element("small", ` ± ${number(half(entry), measure.decimals)}`));
    if (full) made.append(element("span", i === baseline ? "" : stars(entry.p), "stars"));
    made.title = `${variants[i].title}: mean ${number(entry.mean, measure.decimals)}${unit(measure)}, 95 % interval ${interval(entry, measure.decimals)}, sd ${number(entry.sd, measure.decimals)}, median ${number(entry.median, measure.decimals)}, ${number(entry.min, measure.decimals)} to ${number(entry.max, measure.decimals)}` + (i === baseline ? "" : `; against the baseline ${probability(entry.p)}`);
    return made;
  };
  const measureHead = measure => {
    const head = element("th", measure.title);
    head.append(element("small", measure.unit === "1" ? "" : measure.unit));
    head.title = `${measure.id} = ${measure.formula}`;
    return head;
  };
  const variantHead = (i, className) => {
    const head = element("th", variants[i].title, className);
    if (i === baseline) {
      head.classList.add("baseline");
      head.append(element("small", "baseline"));
    }
    return head;
  };
  function measureRows(table, measures, full) {
    const head = element("tr");
    head.append(element("th", "Measure"), ...variants.map((variant, i) => variantHead(i, "num")));
    const body = element("tbody");
    for (const measure of measures) {
      const row = element("tr");
      row.append(measureHead(measure), ...variants.map((variant, i) => cell(measure, i, full)));
      body.append(row);
    }
    table.append(wrapped("thead", head), body);
  }
  function variantRows(table, measures) {
    const head = element("tr");
    head.append(element("th", "Variant"), ...measures.map(measure => {
      const made = measureHead(measure);
      made.className = "num";
      return made;
    }));
    const body = element("tbody");
    variants.forEach((variant, i) => {
      const row = element("tr", undefined, i === baseline ? "baseline" : undefined);
      row.append(variantHead(i), ...measures.map(measure => cell(measure, i, true)));
      body.append(row);
    });
    table.append(wrapped("thead", head), body);
  }
  const wrapped = (tag, content) => {
    const made = element(tag);
    made.append(content);
    return made;
  };
  function tables() {
    const means = document.getElementById("means");
    if (many) variantRows(means, shown); else measureRows(means, shown, true);
    const all = document.getElementById("all");
    measureRows(all, data.measures, false);
    document.getElementById("filter").addEventListener("input", event => {
      const wanted = event.target.value.trim().toLowerCase();
      [...all.tBodies[0].rows].forEach((row, i) => { row.hidden = !`${data.measures[i].title} ${data.measures[i].id}`.toLowerCase().includes(wanted); });
    });
  }
  function published() {
    section("published", data.published.length > 0);
    const table = document.getElementById("published");
    const head = element("tr");
    [["Measure"], ["Variant"], ["Source"], ["Theirs", "num"], ["Our mean", "num"], ["95 % interval", "num"], ["Our runs", "num"], ["Runs below theirs", "num"]]
      .forEach(([text, className]) => head.append(element("th", text, className)));
    const body = element("tbody");
    let before = "";
    for (const each of data.published) {
      const measure = data.measures.find(candidate => candidate.id === each.measure);
      const entry = measure.summaries[place(each.variant)];
      const row = element("tr");
      row.append(each.measure === before ? element("th") : measureHead(measure), element("td", variants[place(each.variant)].title), element("td", each.source),
        element("td", precise(each.value), "num"), element("td", number(entry.mean, measure.decimals), "num"), element("td", interval(entry, measure.decimals), "num"),
        element("td", `${number(entry.min, measure.decimals)} to ${number(entry.max, measure.decimals)}`, "num"), element("td", `${number(100 * each.below, 0)} %`, "num"));
      before = each.measure;
      body.append(row);
    }
    table.append(wrapped("thead", head), body);
  }

  // Parts that charts share.
  const narrow = () => innerWidth < 600;
  const tooltip = extra => ({ confine: true, backgroundColor: ink().card, borderColor: ink().line, textStyle: { color: ink().text, fontSize: 12.5 }, ...extra });
  const legend = extra => ({ type: "scroll", top: 0, left: 8, right: 8, itemWidth: 18, itemHeight: 10, textStyle: { color: ink().muted }, inactiveColor: ink().off, pageTextStyle: { color: ink().muted }, pageIconColor: ink().muted, pageIconInactiveColor: ink().line, ...extra });
  const base = () => ({ animation: false, aria: { enabled: true }, textStyle: { fontFamily: "system-ui, sans-serif", color: ink().text }, grid: { left: 12, right: 20, top: 44, bottom: 30, containLabel: true }, tooltip: tooltip(), legend: { show: false } });
  const axis = (name, extra = {}) => ({ type: "value", name, nameLocation: "middle", nameTextStyle: { color: ink().muted }, axisLabel: { color: ink().muted, hideOverlap: true, formatter: value => precise(value, 6) }, axisLine: { lineStyle: { color: ink().muted } }, splitLine: { lineStyle: { color: ink().line } }, ...extra });
  const names = (labels, extra = {}) => ({ type: "category", data: labels, axisLabel: { color: ink().muted, width: narrow() ? 92 : 150, overflow: "truncate", ...extra.axisLabel }, axisLine: { lineStyle: { color: ink().muted } }, axisTick: { show: false }, ...Object.fromEntries(Object.entries(extra).filter(([key]) => key !== "axisLabel")) });
  const titled = measure => `${measure.title}${measure.unit === "1" ? "" : `, ${measure.unit}`}`;

  // Runs of a measure, by variant.
  const spread = i => { // evenly between -1 and 1, the same again for the same run
    let result = 0;
    for (let n = i + 1, f = 0.5; n > 0; n = Math.floor(n / 2), f /= 2) result += f * (n % 2);
    return 2 * result - 1;
  };
  function theirs(measure) {
    const marks = data.published.filter(each => each.measure === measure.id);
    const low = Math.min(...measure.summaries.map(entry => entry.min));
    const high = Math.max(...measure.summaries.map(entry => entry.max));
    const reach = Math.max(high - low, 1e-9 * Math.max(Math.abs(low), Math.abs(high)), 1e-12) * 0.75;
    return { near: marks.filter(each => each.value >= low - reach && each.value <= high + reach), far: marks.filter(each => each.value < low - reach || each.value > high + reach) };
  }
  const sources = marks => [...new Set(marks.map(each => each.source))];
  // A source has one colour and one shape on the whole page.
  const tone = source => sources(data.published).indexOf(source) % 4;
  const shape = source => [["◆", "diamond"], ["▲", "triangle"], ["■", "rect"], ["●", "circle"]][Math.floor(sources(data.published).indexOf(source) / 4) % 4];
  function sourceMarks(names) {
    const line = element("p", undefined, "muted theirs");
    names.forEach(name => {
      const mark = element("i", shape(name)[0]);
      mark.style.color = `var(--theirs${tone(name)})`;
      const text = element("span");
      text.append(mark, name);
      line.append(text, " ");
    });
    return line;
  }
  function distribution(measure) {
    const rows = variants.map((variant, i) => i);
    const step = rowHeight();
    const { near } = theirs(measure);
    const colour = source => printing ? THEIRS[tone(source)] : getComputedStyle(root).getPropertyValue(`--theirs${tone(source)}`);
    const mean = (params, api) => {
      const y = api.coord([0, api.value(0)])[1];
      const at = value => api.coord([value, api.value(0)])[0];
      const bar = { type: "rect", shape: { x: at(api.value(1)) - 1.5, y: y - step * .3, width: 3, height: step * .6 }, style: { fill: ink().mark } };
      const reach = known(api.value(2)) && !Number.isNaN(api.value(2)) ? [{ type: "rect", shape: { x: at(api.value(2)), y: y - 1.5, width: Math.max(1, at(api.value(3)) - at(api.value(2))), height: 3 }, style: { fill: ink().mark } }] : [];
      return { type: "group", children: [...reach, bar] };
    };
    return { ...base(), grid: { ...base().grid, top: 10, bottom: 12 },
      tooltip: tooltip({ trigger: "item" }),
      xAxis: axis("", { scale: true, min: ({ min, max }) => min >= 0 && min < .2 * (max - min) ? 0 : undefined }),
      yAxis: names(variants.map(variant => variant.title), { inverse: true }),
      series: [
        { type: "boxplot", name: "quartiles", boxWidth: [step * .35, step * .62], z: 2, tooltip: { formatter: item => summaryTip(measure, item.dataIndex) },
          data: rows.map(i => ({ value: ["min", "q25", "median", "q75", "max"].map(key => measure.summaries[i][key]), itemStyle: { color: "transparent", borderColor: look(i).colour, borderWidth: 1.5 } })) },
        { type: "scatter", name: "runs", z: 1, symbolSize: 4.5, tooltip: { formatter: item => `${safe(variants[item.value[1]].title)}, seed ${safe(study.seeds[item.data.run])}<br><b>${precise(item.value[0], 5)}</b>${safe(unit(measure))}` },
          data: rows.flatMap(i => measure.samples[i].map((value, run) => ({ value: [value, i], run, symbolOffset: [0, spread(run) * step * .36], itemStyle: { color: look(i).colour, opacity: seeds > 40 ? .35 : .6 } }))) },
        { type: "custom", name: "mean", z: 4, renderItem: mean, encode: { x: [1, 2, 3], y: 0 }, data: rows.map(i => [i, measure.summaries[i].mean, measure.summaries[i].low, measure.summaries[i].high]), tooltip: { formatter: item => summaryTip(measure, item.value[0]) } },
        ...sources(near).map(source => ({ type: "scatter", name: source, z: 5, symbol: shape(source)[1], symbolSize: shape(source)[1] === "diamond" ? 12 : 10, itemStyle: { color: colour(source), borderColor: ink().card, borderWidth: 1.5 },
          tooltip: { formatter: item => `${safe(source)}<br>${safe(variants[item.value[1]].title)}: <b>${precise(item.value[0], 6)}</b>${safe(unit(measure))}` },
          data: near.filter(each => each.source === source).map(each => [each.value, place(each.variant)]) })),
      ] };
  }
  const summaryTip = (measure, i) => {
    const entry = measure.summaries[i];
    const value = key => number(entry[key], measure.decimals);
    return `<b>${safe(variants[i].title)}</b><br>mean <b>${value("mean")}</b>${safe(unit(measure))}, 95 % ${interval(entry, measure.decimals)}<br>sd ${value("sd")}, median ${value("median")}, quartiles ${value("q25")} and ${value("q75")}<br>${value("min")} to ${value("max")}` + (i === baseline ? "" : `<br>against the baseline: ${probability(entry.p)}`);
  };
  const rowHeight = () => many ? 22 : 36;
  function distributionCards() {
    const box = document.getElementById("distributions");
    shown.forEach((measure, i) => {
      const card = element("section", undefined, "card");
      const title = element("h2", measure.title);
      title.append(element("small", measure.unit === "1" ? "" : ` ${measure.unit}`));
      title.title = `${measure.id} = ${measure.formula}`;
      const chart = element("div", undefined, "chart");
      chart.dataset.chart = `runs${i}`;
      chart.setAttribute("role", "img");
      chart.setAttribute("aria-label", `${measure.title} of all runs, by variant`);
      chart.style.height = `${rowHeight() * variants.length + 54}px`;
      card.append(title);
      const { near, far } = theirs(measure);
      if (near.length) card.append(sourceMarks(sources(near)));
      if (far.length) card.append(element("p", `Off the chart: ${sources(far).map(source => `${source}: ${far.filter(each => each.source === source).map(each => `${variants[place(each.variant)].title} ${precise(each.value)}`).join(", ")}`).join("; ")}.`, "muted"));
      card.append(chart);
      box.append(card);
    });
  }

  // Two factors.
  const chosen = {};
  const pick = (id, labels) => {
    const box = document.getElementById(id);
    if (!box.options.length) labels.forEach((label, i) => box.append(new Option(label, String(i))));
    box.addEventListener("change", () => { chosen[id] = box.value; redraw(box.closest("section")); });
    chosen[id] = box.value;
  };
  function heat() {
    const measure = shown[Number(chosen.heatmeasure)];
    const [rows, columns] = factors;
    const spot = (r, c) => variants.findIndex(variant => variant.levels[rows.id] === rows.levels[r].id && variant.levels[columns.id] === columns.levels[c].id);
    const cells = rows.levels.flatMap((row, r) => columns.levels.map((column, c) => [c, r, measure.summaries[spot(r, c)].mean]));
    const values = cells.map(entry => entry[2]);
    const low = Math.min(...values);
    const high = Math.max(...values);
    const bright = value => dark() ? value > low + .7 * (high - low) : value < low + .6 * (high - low);
    put("[data-text=heat]", `Mean of ${measure.title}${measure.unit === "1" ? "" : `, ${measure.unit}`}; rows ${rows.title.toLowerCase()}, columns ${columns.title.toLowerCase()}.`);
    return { ...base(), grid: { ...base().grid, top: 12, right: 92, bottom: 12 },
      tooltip: tooltip({ trigger: "item", formatter: item => summaryTip(measure, spot(item.value[1], item.value[0])) }),
      xAxis: names(columns.levels.map(level => level.title), { axisLabel: { width: undefined, overflow: "none", interval: 0 } }), yAxis: names(rows.levels.map(level => level.title), { inverse: true }),
      visualMap: { min: low, max: high > low ? high : low + 1e-9, right: 2, top: "middle", itemHeight: Math.min(120, 40 * rows.levels.length - 24), itemWidth: 12, text: [number(high, measure.decimals), number(low, measure.decimals)], textStyle: { color: ink().muted }, inRange: { color: HEAT[theme()] } },
      series: [{ type: "heatmap", itemStyle: { borderColor: ink().card, borderWidth: 2 }, data: cells.map(entry => ({ value: entry, label: { show: true, color: bright(entry[2]) ? "#10202e" : "#ffffff", formatter: () => number(entry[2], Math.min(measure.decimals, narrow() ? 1 : 6)) } })) }] };
  }

  // Profiles over the run.
  const first = () => { // not more lines than can be told apart: the baseline and those that published figures are about, or that differ in the first of two factors
    if (variants.length <= 3) return variants.map((variant, i) => i);
    const [, second] = factors;
    if (factors.length === 2 && !data.published.length) {
      const alike = variants.map((variant, i) => i).filter(i => variants[i].levels[second.id] === variants[baseline].levels[second.id]);
      return [...new Set([baseline, ...alike])].slice(0, 4);
    }
    const named = [baseline, ...data.published.map(each => place(each.variant))];
    const wanted = [...new Set(named)].slice(0, 4);
    return wanted.length > 1 ? wanted : [...new Set([baseline, 0, 1, variants.length - 1])];
  };
  let selected;
  const selection = () => {
    selected ??= Object.fromEntries(variants.map((variant, i) => [variant.title, first().includes(i)]));
    return selected;
  };
  const keepSelection = chart => chart.on("legendselectchanged", event => { selected = event.selected; });
  const swatch = i => ({ name: variants[i].title, lineStyle: { color: look(i).colour, type: look(i).dash, width: 3 } });
  function profiles() {
    const quantity = data.series[Number(chosen.quantity)];
    const length = Math.max(...quantity.profiles.map(profile => profile.mean.length));
    if (!quantity.profiles.some(profile => profile.mean.some(known))) return "No run has this quantity.";
    const share = quantity.title.includes("share") ? 100 : 1;
    const unitOf = share === 100 ? "%" : quantity.unit === "1" ? "" : quantity.unit;
    const scaled = values => values.map(value => known(value) ? share * value : null);
    const band = i => {
      const { low, high } = quantity.profiles[i];
      return (params, api) => {
        if (params.dataIndex > 0) return undefined;
        const points = [];
        low.forEach((value, k) => { if (known(value)) points.push(api.coord([k, share * value])); });
        for (let k = high.length - 1; k >= 0; k--) if (known(high[k])) points.push(api.coord([k, share * high[k]]));
        return { type: "polygon", shape: { points }, style: { fill: look(i).colour, opacity: .16 }, silent: true };
      };
    };
    return { ...base(), grid: { ...base().grid, top: 62, bottom: 24 }, tooltip: tooltip({ trigger: "axis", formatter: items => {
      const lines = items.filter(item => item.seriesType === "line" && known(item.value));
      return `interval ${items[0].axisValue}<br>` + lines.slice(0, 16).map(item => {
        const profile = quantity.profiles[place(item.seriesId)];
        const digits = profile.low[item.dataIndex] === null ? 2 : Math.max(0, Math.min(5, 1 - Math.floor(Math.log10(Math.max(1e-9, share * (profile.high[item.dataIndex] - profile.low[item.dataIndex]) / 2)))));
        return `${item.marker}${safe(item.seriesName)} <b>${number(item.value, digits)}</b> (${number(known(profile.low[item.dataIndex]) ? share * profile.low[item.dataIndex] : null, digits)} to ${number(known(profile.high[item.dataIndex]) ? share * profile.high[item.dataIndex] : null, digits)}) ${unitOf}`;
      }).join("<br>");
    } }),
      legend: legend({ itemWidth: 26, data: variants.map((variant, i) => swatch(i)), selected: selection() }),
      xAxis: { ...names(Array.from({ length }, (value, k) => String(k)), { boundaryGap: false, axisLabel: { width: undefined } }), name: "interval", nameLocation: "middle", nameGap: 26, nameTextStyle: { color: ink().muted }, axisLine: { onZero: false, lineStyle: { color: ink().muted } } },
      yAxis: axis(`${quantity.title}${unitOf ? `, ${unitOf}` : ""}`, { scale: true, nameLocation: "end", nameTextStyle: { color: ink().muted, align: "left" } }),
      dataZoom: length > 100 ? [{ type: "inside" }] : [],
      series: variants.flatMap((variant, i) => [
        { type: "line", id: variant.id, name: variant.title, data: scaled(quantity.profiles[i].mean), symbol: length < 2 ? "circle" : "none", z: 3, itemStyle: { color: look(i).colour }, lineStyle: { width: i === baseline ? 3 : 2, color: look(i).colour, type: look(i).dash } },
        { type: "custom", id: `${variant.id} band`, name: variant.title, renderItem: band(i), data: quantity.profiles[i].low.map((low, k) => [k, known(low) ? share * low : null, known(quantity.profiles[i].high[k]) ? share * quantity.profiles[i].high[k] : null]), encode: { x: 0, y: [1, 2] }, z: 1, silent: true, clip: true, tooltip: { show: false }, itemStyle: { color: look(i).colour } },
      ]) };
  }

  function prices() {
    const mode = chosen.pricemode;
    const count = data.prices.variants.reduce((sum, variant) => sum + variant.count, 0);
    put("[data-text=prices]", `Clearing prices of all traded intervals of all seeds: ${number(count, 0)} in all. ${mode === "kernels" ? "Gaussian kernels of Silverman's width; 1 under each curve." : mode === "shares" ? "Share of the prices in each bin." : "Share of the prices that are not higher."}`);
    if (count === 0) return "Nothing was traded.";
    const xs = mode === "shares" ? data.prices.edges : data.prices.points;
    const points = i => {
      const values = data.prices.variants[i][mode];
      return mode === "shares" ? [...values.map((value, k) => [xs[k], 100 * value]), [xs[xs.length - 1], 100 * values[values.length - 1]]] : values.map((value, k) => [xs[k], mode === "cumulative" ? 100 * value : value]);
    };
    const percent = mode !== "kernels";
    return { ...base(), grid: { ...base().grid, top: 62, bottom: 24 }, legend: legend({ itemWidth: 26, data: variants.map((variant, i) => swatch(i)), selected: selection() }),
      tooltip: tooltip({ trigger: "axis", formatter: items => `${number(items[0].value[0], 1)} $/MWh<br>` + items.slice(0, 16).map(item => `${item.marker}${safe(item.seriesName)} <b>${percent ? `${number(item.value[1], 1)} %` : number(item.value[1], 5)}</b>`).join("<br>") }),
      xAxis: axis("clearing price, $/MWh", { min: xs[0], max: xs[xs.length - 1], nameGap: 26, axisLabel: { color: ink().muted, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: value => precise(value, 4) } }),
      yAxis: axis(mode === "kernels" ? "density, per $/MWh" : mode === "shares" ? "share of the prices, %" : "share not higher, %", { min: 0, max: mode === "cumulative" ? 100 : undefined, axisLine: { onZero: false, show: false }, nameLocation: "end", nameTextStyle: { color: ink().muted, align: "left" } }),
      series: variants.map((variant, i) => ({ type: "line", name: variant.title, data: points(i), step: mode === "shares" ? "end" : false, symbol: "none", itemStyle: { color: look(i).colour }, lineStyle: { width: 2, color: look(i).colour, type: look(i).dash }, areaStyle: mode === "cumulative" ? undefined : { color: look(i).colour, opacity: .07 } })) };
  }

  function matrix() {
    const measure = shown[Number(chosen.matrixmeasure)];
    if (variants.length < 2) return "There is one variant only.";
    const cells = measure.tests.flatMap((row, r) => row.map((test, c) => ({ test, value: [c, r, test ? test.delta : null] }))).filter(entry => entry.test);
    const strong = delta => Math.abs(delta) > (dark() ? .75 : .8);
    const p = value => probability(value).slice(2);
    return { ...base(), grid: { ...base().grid, top: 8, right: narrow() ? 16 : 84, bottom: 8 },
      tooltip: tooltip({ trigger: "item", formatter: ({ data: { test, value } }) => `<b>${safe(variants[value[1]].title)}</b> less <b>${safe(variants[value[0]].title)}</b><br>${safe(measure.title)}: <b>${number(test.difference, measure.decimals)}</b>${safe(unit(measure))}, 95 % ${interval(test, measure.decimals)}<br>Welch: p ${p(test.welch)}, by Holm ${p(test.holm)}<br>Mann–Whitney: p ${p(test.mannWhitney)}<br>Cliff's delta ${number(test.delta, 2)}, Hedges' g ${number(test.g, 2)}` }),
      xAxis: names(variants.map(variant => variant.title), { axisLabel: { interval: 0, rotate: many || narrow() ? 60 : 0, width: many || narrow() ? 140 : 120, overflow: many || narrow() ? "truncate" : "break" } }),
      yAxis: names(variants.map(variant => variant.title), { inverse: true, axisLabel: { interval: 0 } }),
      visualMap: { show: !narrow(), min: -1, max: 1, right: 2, top: "middle", itemHeight: 120, itemWidth: 12, text: ["row greater", "row less"], textStyle: { color: ink().muted }, inRange: { color: AROUND[theme()] }, precision: 1 },
      series: [{ type: "heatmap", itemStyle: { borderColor: ink().card, borderWidth: many ? 1 : 2 }, data: cells.map(entry => ({ ...entry, label: { show: true, fontSize: many ? 9 : 11.5, color: strong(entry.value[2]) ? (dark() ? "#10202e" : "#ffffff") : ink().text,
        formatter: () => many || narrow() ? stars(entry.test.holm) : `${number(entry.value[2], 2)} ${stars(entry.test.holm)}` } })) }] };
  }

  // Cost by number of agents.
  const power = (word, exponent) => known(exponent) ? `${word} ∝ agents^${number(exponent, 2)}` : `${word}: growth unknown`;
  const costColour = i => (dark() ? DARK : LIGHT)[i % LIGHT.length];
  function growth(lines, unitOf) {
    const log = (name, extra) => axis(name, { type: "log", minorSplitLine: { show: true, lineStyle: { color: ink().line, opacity: .45 } }, axisLabel: { color: ink().muted, hideOverlap: true, formatter: value => value >= 1e6 || value < 1e-3 ? value.toExponential(0) : value.toLocaleString("en") }, ...extra });
    return { ...base(), grid: { ...base().grid, top: lines.length > 2 ? 82 : 56, bottom: 26 }, legend: legend({ type: "plain" }),
      tooltip: tooltip({ trigger: "item", formatter: item => `${safe(item.data.point.title)}: ${plural(item.data.point.agents, "agent")}, ${plural(item.data.point.intervals, "interval")}<br>${safe(item.data.what)} <b>${precise(item.value[1], 4)}</b> ${unitOf}${unitOf === "s" ? `<br>of the wall time ${precise(item.data.point.assembly, 3)} s are assembly` : ""}` }),
      xAxis: log("agents", { nameGap: 28 }), yAxis: log(unitOf, { nameLocation: "end" }),
      series: lines.map(line => ({ type: "line", name: line.name, symbolSize: 8, itemStyle: { color: line.colour }, lineStyle: { width: 2, color: line.colour, type: line.dash }, data: line.points.filter(point => point[line.key] > 0).map(point => ({ value: [point.agents, point[line.key]], point, what: line.what })) })) };
  }
  const prefix = curve => curve.title ? `${curve.title}: ` : "";
  function time() {
    put("[data-text=time]", data.cost.map(curve => prefix(curve) + power("time", curve.time) + (known(curve.scaling) ? `, scaling factor ${precise(curve.scaling, 3)}, ${curve.scalingWord}` : "")).join("; ") + ".");
    return growth(data.cost.flatMap((curve, i) => [
      { name: `${prefix(curve)}wall time`, key: "seconds", what: "wall time", colour: costColour(i), dash: "solid", points: curve.points },
      { name: `${prefix(curve)}processor time`, key: "cpu", what: "processor time", colour: costColour(i), dash: "dotted", points: curve.points },
    ]), "s");
  }
  function memory() {
    put("[data-text=memory]", data.cost.map(curve => `${prefix(curve)}${power("allocated", curve.allocated)}, ${power("in use at the end", curve.live)}`).join("; ") + ".");
    return growth(data.cost.flatMap((curve, i) => [
      { name: `${prefix(curve)}allocated`, key: "allocated", what: "allocated", colour: costColour(i), dash: "solid", points: curve.points },
      { name: `${prefix(curve)}in use at the end`, key: "live", what: "in use", colour: costColour(i), dash: "dotted", points: curve.points },
    ]), "MB");
  }

  // Drawing.
  const charts = { heat, profiles, prices, matrix, time, memory };
  function draw(box) {
    const name = box.dataset.chart;
    const old = echarts.getInstanceByDom(box);
    if (old) old.dispose();
    box.replaceChildren();
    const option = name.startsWith("runs") ? distribution(shown[Number(name.slice(4))]) : charts[name]();
    if (typeof option === "string") {
      box.append(element("div", option, "empty"));
      box.dataset.rendered = "empty";
      return;
    }
    const dots = name.startsWith("runs") ? seeds * variants.length : 0;
    const chart = echarts.init(box, null, { renderer: dots > 150 && !printing ? "canvas" : "svg", width: printing ? PAPER : undefined });
    chart.on("finished", () => { box.dataset.rendered = "chart"; });
    keepSelection(chart);
    chart.setOption(option);
  }
  const boxes = part => [...part.querySelectorAll("[data-chart]")].filter(box => !box.closest("[hidden]"));
  const redraw = part => boxes(part).forEach(draw);
  function sizes() {
    const set = (name, height) => { document.querySelector(`[data-chart=${name}]`).style.height = `${height}px`; };
    set("heat", factors.length === 2 ? 70 + 40 * factors[0].levels.length : 0);
    set("matrix", Math.max(150, (many ? 130 : narrow() ? 120 : 60) + (many ? 24 : 46) * variants.length));
  }

  section("heat", factors.length === 2 && factors.every(factor => factor.levels.length > 1));
  section("cost", data.cost.length > 0);
  section("matrix", variants.length > 1 && seeds > 1);
  pick("heatmeasure", shown.map(titled));
  pick("matrixmeasure", shown.map(titled));
  pick("quantity", data.series.map(quantity => quantity.title));
  pick("pricemode", []);
  words();
  tiles();
  claims();
  tables();
  published();
  distributionCards();
  sizes();
  redraw(document);
  night.addEventListener("change", () => redraw(document));
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) redraw(document);
    width = innerWidth;
  });
  addEventListener("beforeprint", () => { printing = true; redraw(document); });
  addEventListener("afterprint", () => { printing = false; redraw(document); });
  root.dataset.ready = "true";
})();
