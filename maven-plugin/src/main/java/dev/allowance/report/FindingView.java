package dev.allowance.report;

import dev.allowance.route.Route;
import dev.allowance.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding as the page shows it.
 *
 * @param number counted from 1; part of its anchor
 * @param lines its source; none where there is none or the page has enough
 */
record FindingView(int number, ReportedFinding finding, List<Line> lines) {

    /**
     * A line of source, in pieces before, within and after the spot.
     *
     * @param caret what stands below it; empty for lines without the spot
     */
    record Line(int number, String before, String spot, String after, String caret) {}

    static FindingView of(int number, ReportedFinding finding, boolean withSource) {
        List<Line> lines = new ArrayList<>();
        if (withSource && finding.place().isPresent() && finding.excerpt().isPresent()) {
            Span span = finding.place().get();
            Excerpt excerpt = finding.excerpt().get();
            int indent = indent(excerpt.lines());
            for (int i = 0; i < excerpt.lines().size(); i++) {
                lines.add(line(excerpt.firstLine() + i, excerpt.lines().get(i), span, indent));
            }
        }
        return new FindingView(number, finding, List.copyOf(lines));
    }

    /** How much all lines are indented. */
    private static int indent(List<String> lines) {
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        int indent = 0;
        while (true) {
            int at = indent;
            if (filled.stream()
                            .map(line -> at < line.length() ? line.charAt(at) : 'x')
                            .distinct()
                            .count()
                    != 1) {
                return indent;
            }
            char c = filled.get(0).length() > at ? filled.get(0).charAt(at) : 'x';
            if (c != ' ' && c != '\t') {
                return indent;
            }
            indent++;
        }
    }

    private static Line line(int number, String whole, Span span, int indent) {
        String text = whole.substring(Math.min(indent, whole.length()));
        int own = (int) text.chars().takeWhile(Character::isWhitespace).count();
        int start = number == span.line() ? span.column() - 1 - indent : own;
        int end = number == span.endLine() ? span.endColumn() - 1 - indent : text.length();
        boolean outside = number < span.line() || number > span.endLine();
        if (outside || start < 0 || start >= Math.min(end, text.length())) {
            return new Line(number, text, "", "", "");
        }
        int cut = Math.min(end, text.length());
        String caret = number == span.line()
                ? text.substring(0, start).replaceAll("[^\t]", " ") + "^".repeat(cut - start)
                : "";
        return new Line(number, text.substring(0, start), text.substring(start, cut), text.substring(cut), caret);
    }

    String id() {
        return "finding-" + number;
    }

    String file() {
        return finding.place().map(Span::file).orElse("");
    }

    String rule() {
        return finding.finding().rule();
    }

    String severity() {
        return finding.finding().severity().id();
    }

    Route route() {
        return finding.finding().route();
    }

    String methods() {
        return methods(route());
    }

    /** The methods of a route, for people. */
    static String methods(Route route) {
        return route.methods().isAll() ? "every method" : route.methods().readable();
    }

    /** Line and column, as compilers write them. */
    String position() {
        return finding.place().map(place -> place.line() + ":" + place.column()).orElse("");
    }

    List<Prose> problem() {
        return Prose.of(finding.finding().problem());
    }

    List<Prose> cure() {
        return Prose.of(finding.finding().cure());
    }

    /** Where another party is; its file only where that is another. */
    String where(ReportedFinding.Party party) {
        return party.route()
                .place()
                .map(place -> place.file().equals(file()) ? "line " + place.line() : where(party.route()))
                .orElse("");
    }

    /** Where a place is, for people. */
    static String where(ReportedRoute route) {
        return route.place().map(place -> place.file() + ":" + place.line()).orElse("");
    }

    /** The same without folders. */
    static String fileName(ReportedRoute route) {
        String where = where(route);
        return where.substring(where.lastIndexOf('/') + 1);
    }
}
