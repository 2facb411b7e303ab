package org.specstar.benchmarks.report;

import java.util.List;

/** Draws a chart from the top down. */
final class ChartDrawing {
    private static final double WIDTH = 960;
    private static final double LEFT = 180;
    private static final double RIGHT = 680;
    private static final double RATE = 785;
    private static final double SHARE = 862;
    private static final double TIMES = 936;
    private static final double TOP = 130;
    private static final double ROW = 26;
    private static final double GROUP = 34;
    private static final double THICK = 12;
    private static final double THIN = 5;

    private static final String STYLES = """
            text { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; font-size: 13px; fill: #24292f; }
            .title { font-size: 18px; font-weight: 600; }
            .small { font-size: 11px; fill: #57606a; }
            .group { font-size: 14px; font-weight: 600; }
            .own { fill: #2a6f97; }
            .other { fill: #e09f3e; }
            .limit { stroke: #9e2a2b; stroke-width: 2.5; }
            .step { stroke: #d8dee4; stroke-width: 1; }
            """;

    private final Svg svg = new Svg();
    private final Svg grid = new Svg();
    private final LogScale scale;
    private double bottom = TOP;

    ChartDrawing(LogScale scale) {
        this.scale = scale;
    }

    void head(String load, String run) {
        svg.text("title", 24, 34, Svg.Anchor.START, "Requests per second: " + load);
        svg.text("small", 24, 54, Svg.Anchor.START, run);
        legend();
        svg.text("small", RATE, TOP - 14, Svg.Anchor.END, "per second");
        svg.text("small", SHARE, TOP - 14, Svg.Anchor.END, "of its limit");
        svg.text("small", TIMES, TOP - 14, Svg.Anchor.END, "× other");
    }

    private void legend() {
        svg.rectangle("own", LEFT, 74, 24, THICK);
        svg.text("", LEFT + 32, 85, Svg.Anchor.START, "SpecStar");
        svg.rectangle("other", LEFT + 120, 78, 24, THIN);
        svg.text("", LEFT + 152, 85, Svg.Anchor.START, "other server");
        svg.vertical("limit", LEFT + 274, 72, 88);
        svg.text("", LEFT + 284, 85, Svg.Anchor.START, "limit: the bare server or database");
    }

    void group(String storage, List<Bar> bars) {
        bottom += GROUP;
        svg.text("group", 24, bottom - 8, Svg.Anchor.START, storage);
        bars.forEach(this::bar);
    }

    private void bar(Bar bar) {
        double middle = bottom + ROW / 2;
        svg.text("", LEFT - 10, middle + 4, Svg.Anchor.END, bar.label());
        rectangle("own", middle - 8, bar.rate(), THICK);
        bar.other().ifPresent(other -> rectangle("other", middle + 5, other.rate(), THIN));
        bar.limit().ifPresent(limit -> svg.vertical("limit", x(limit.rate()), middle - 11, middle + 11));
        svg.text("", RATE, middle + 4, Svg.Anchor.END, Numbers.rate(bar.rate()));
        svg.text("", SHARE, middle + 4, Svg.Anchor.END, bar.share());
        svg.text("", TIMES, middle + 4, Svg.Anchor.END, bar.timesOther());
        bottom += ROW;
    }

    private void rectangle(String style, double top, double rate, double height) {
        svg.rectangle(style, LEFT, top, x(rate) - LEFT, height);
    }

    private double x(double rate) {
        return LEFT + (RIGHT - LEFT) * scale.share(rate);
    }

    private void step(double rate) {
        grid.vertical("step", x(rate), TOP, bottom);
        grid.text("small", x(rate), TOP - 14, Svg.Anchor.MIDDLE, Numbers.step(rate));
    }

    /** The steps of the axis lie below all bars, and are as high as these have become. */
    String document() {
        scale.steps().forEach(this::step);
        return grid.and(svg).document(STYLES, WIDTH, bottom + 24);
    }
}
