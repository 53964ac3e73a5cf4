"use strict";
// Draws one figure as SVG without a page, with its title and caption: what a script engine calls.
var setTimeout = () => 0;
var clearTimeout = () => {};
var FigureExport = (() => {
  const WIDE = 1200;
  const HALF = 680;
  const MARGIN = 28;

  echarts.setPlatformAPI({ measureText: (text, font) => ({ width: Figures.measure(text ?? "", font) }) });

  function wrapped(text, size, width) {
    const lines = [""];
    text.split(" ").forEach(word => {
      const longer = lines[lines.length - 1] === "" ? word : `${lines[lines.length - 1]} ${word}`;
      if (Figures.measure(longer, `${size}px`) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    });
    return lines;
  }
  const xml = text => String(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
  const written = (text, x, y, size, colour, extra = "") => `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${extra}>${xml(text)}</text>\n`;

  /** What ECharts drew, without what only a browser's pointer needs and without numbers that count earlier drawings. */
  const plain = svg => svg.replace(/^<svg[^>]*>\n?/, "").replace(/<\/svg>\s*$/, "").replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class|pointer-events|ecmeta_[a-z_]+)="[^"]*"/g, "").replace(/zr\d+-/g, "f-").replace(/font-family:[^;"]*;?/g, "").replace(/ style=""/g, "");

  /** A figure with title, caption and where it comes from. */
  function sheet(run, figure, look, width, height, body) {
    const lines = wrapped(figure.caption(run), 13.5, width);
    const top = MARGIN + 32 + 19 * lines.length + 14;
    const total = top + height + 40;
    const { source, warning } = run.sheet;
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width + 2 * MARGIN}" height="${total}" viewBox="0 0 ${width + 2 * MARGIN} ${total}" font-family="sans-serif" role="img" aria-labelledby="f-title f-caption">
<title id="f-title">${xml(figure.title)}</title>
<desc id="f-caption">${xml(figure.caption(run))}</desc>
<rect width="${width + 2 * MARGIN}" height="${total}" fill="${look.ink.card}"/>
${written(figure.title, MARGIN, MARGIN + 16, 21, look.ink.text, ' font-weight="bold"')}${lines.map((line, i) => written(line, MARGIN, MARGIN + 43 + 19 * i, 13.5, look.ink.muted)).join("")}<g transform="translate(${MARGIN} ${top})">
${body}</g>
${written(source, MARGIN, total - 14, 11.5, look.ink.muted)}${warning === "" ? "" : written(warning, width + MARGIN, total - 14, 11.5, look.colours.utility, ' font-weight="bold" text-anchor="end"')}</svg>
`;
  }

  /** A legend without what is switched off, in as many rows as it takes: nobody can switch on or turn pages in a picture. */
  const still = (legend, width) => {
    const shown = legend.selected === undefined ? legend : { ...legend, data: legend.data.filter(name => legend.selected[name] !== false) };
    return { ...shown, type: "plain", width: shown.width ?? width - shown.left - (shown.right ?? 0) };
  };
  /** What is drawn, and how much higher it is than in the page for the rows of its legend. */
  function pictured(option, width) {
    if (Array.isArray(option.legend)) return { option, room: 0 };
    const legend = still(option.legend, width);
    if (legend.show === false) return { option, room: 0 };
    const names = legend.data ?? option.series.map(series => series.name).filter(name => name && !name.startsWith("·"));
    const room = Figures.legendRoom(names, legend.width);
    return { option: { ...option, legend, grid: { ...option.grid, top: option.grid.top + room } }, room };
  }

  /** The figure of a name as SVG, in dark or light colours. */
  function draw(run, name, dark) {
    const figure = Figures.all.find(one => one.name === name);
    const look = Figures.look(dark);
    const width = figure.wide ? WIDE : HALF;
    const option = run.sheet.nothing || figure.option(run, look, width);
    if (typeof option === "string") return sheet(run, figure, look, width, 90, written(option, width / 2, 48, 15, look.ink.muted, ' text-anchor="middle"'));
    const picture = pictured(option, width);
    const height = figure.height(run, width) + picture.room;
    const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
    chart.setOption({ ...picture.option, aria: { enabled: false } });
    const svg = chart.renderToSVGString();
    chart.dispose();
    return sheet(run, figure, look, width, height, plain(svg));
  }
  return { draw };
})();
