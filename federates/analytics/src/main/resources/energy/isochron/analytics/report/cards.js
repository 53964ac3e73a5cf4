"use strict";
// What the pages of runs and of comparisons share: errors that are counted, elements, and the cards in which the figures are drawn.
var Cards = (() => {
  const root = document.documentElement;
  root.dataset.errors = "0";
  addEventListener("error", event => {
    root.dataset.errors = String(Number(root.dataset.errors) + 1);
    root.dataset.error = String(event.message);
  });

  const data = JSON.parse(document.getElementById("data").textContent);
  const put = (selector, text) => { document.querySelector(selector).textContent = text; };
  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const shown = Figures.all.filter(figure => figure.when === undefined || figure.when(data));

  /** A card for each figure that this page has, in its section, before what stands last there. */
  function cards() {
    for (const figure of shown) {
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
    const option = data.sheet.nothing || figure.option(data, Figures.look(night.matches && !printing), width);
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
  const drawAll = () => shown.forEach(draw);
  /** One after the other, so that the page answers meanwhile. */
  function drawInTurn(next = 0) {
    if (next < shown.length) {
      draw(shown[next]);
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

  /** Makes the cards and draws them, again when the reader's screen changes or the page is printed. */
  function show() {
    cards();
    drawInTurn();
    night.addEventListener("change", drawAll);
    addEventListener("resize", later);
    addEventListener("beforeprint", () => { printing = true; drawAll(); });
    addEventListener("afterprint", () => { printing = false; drawAll(); });
  }
  return { data, put, element, show };
})();
