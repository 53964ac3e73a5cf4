"use strict";
// The page of a comparison: what each engine found, as tables beside the figures.
(() => {
  const { data, put, element } = Cards;
  const { number, plural } = Figures;
  const engines = data.engines;

  function row(cells, tag = "td") {
    const made = element("tr");
    cells.forEach((cell, i) => made.append(element(i === 0 ? "th" : tag, cell, i === 0 ? undefined : "num")));
    return made;
  }
  function table(id, head, rows) {
    const made = document.getElementById(id);
    const top = element("thead");
    top.append(row(head, "th"));
    const body = element("tbody");
    rows.forEach(cells => body.append(row(cells)));
    made.append(top, body);
  }
  const names = engines.map(engine => engine.name);
  const gap = (values, digits) => {
    const known = values.filter(Figures.isNumber);
    return known.length < 2 ? "–" : number(Figures.most(known) - Figures.least(known), digits);
  };
  const places = (id, ids, values, digits) => table(id, [""].concat(names, ["difference"]),
    ids.map((place, i) => [place].concat(values.map(each => number(each[i], digits)), [gap(values.map(each => each[i]), digits)])));

  put("#subtitle", `${plural(data.buses.length, "bus", "buses")} · ${plural(data.branches.length, "branch", "branches")} · loads of ${number(data.loadKw, 1)} kW and ${number(data.loadKvar, 1)} kvar at 1 pu`);
  const failed = engines.filter(engine => !engine.solved);
  const status = document.getElementById("status");
  status.textContent = failed.length === 0 ? `${plural(engines.length, "engine")} solved it` : `${failed.length} of ${plural(engines.length, "engine")} found no solution`;
  status.classList.toggle("bad", failed.length > 0);
  table("totals", ["Engine", "Losses, kW", "Losses, kvar", "Import, kW", "Import, kvar", "Lowest voltage, pu", "Highest loading"],
    engines.map((engine, i) => [engine.name, number(engine.lossesKw, 2), number(engine.lossesKvar, 2), number(engine.importKw, 2), number(engine.importKvar, 2),
      number(Figures.any(data.voltages[i]) ? Figures.least(data.voltages[i]) : null, 5), number(Figures.any(data.loadings[i]) ? Figures.most(data.loadings[i]) : null, 4)]));
  document.querySelectorAll("#totals tr").forEach((made, i) => made.append(i === 0 ? element("th", "Outcome") : element("td", engines[i - 1].outcome)));
  places("voltages-table", data.buses, data.voltages, 5);
  places("loadings-table", data.branches, data.loadings, 4);
  put("#footer", data.sheet.source);
  Cards.show();
})();
