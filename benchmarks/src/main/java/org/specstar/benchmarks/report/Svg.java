package org.specstar.benchmarks.report;

import java.util.Locale;

/** Draws a picture that needs nothing beside itself. */
final class Svg {
    /** Which end of a text is where it is drawn. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder elements = new StringBuilder();

    /** @param style a class of the style sheet, as in all of these */
    Svg rectangle(String style, double x, double y, double width, double height) {
        return element(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style, x, y, width, height);
    }

    Svg vertical(String style, double x, double from, double to) {
        return element("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, x, from, x, to);
    }

    Svg text(String style, double x, double y, Anchor anchor, String text) {
        return element(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                style, x, y, anchor.name().toLowerCase(Locale.ROOT), escaped(text));
    }

    /** Draws another picture above this one. */
    Svg and(Svg above) {
        elements.append(above.elements);
        return this;
    }

    private Svg element(String format, Object... values) {
        elements.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The whole document, on a white ground. */
    String document(String styles, double width, double height) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\">\n",
                        width,
                        height,
                        width,
                        height)
                + "<style>\n" + styles + "</style>\n"
                + "<rect fill=\"#ffffff\" width=\"100%\" height=\"100%\"/>\n"
                + elements + "</svg>\n";
    }
}
