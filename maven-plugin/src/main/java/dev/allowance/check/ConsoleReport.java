package dev.allowance.check;

import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Findings for people who look at a console: the place as Maven's own compiler plugin writes it, which editors and build servers
 * turn into links, then the source line with the spot underlined, then the cure.
 */
public final class ConsoleReport {

    private static final int WIDTH = 160;

    private final Charset encoding;
    private final Colours colours;
    private final Map<String, List<String>> files = new HashMap<>();

    /** @param encoding of the sources */
    public ConsoleReport(Charset encoding, Colours colours) {
        this.encoding = encoding;
        this.colours = colours;
    }

    /** The lines of one finding, without line ends and without its severity. */
    public List<String> lines(Located located) {
        Finding finding = located.finding();
        List<String> lines = new ArrayList<>();
        String text = oneLine(finding.problem()) + " " + colours.strong("[allowance:" + finding.rule() + "]");
        located.span()
                .ifPresentOrElse(
                        span -> {
                            lines.add(place(span) + " " + text);
                            excerpt(span, finding.severity(), lines);
                        },
                        () -> lines.add(finding.route().handler() + ": " + text));
        lines.add("  " + oneLine(finding.cure()));
        return lines;
    }

    /** A place as Maven's compiler plugin writes it. */
    public static String place(Span span) {
        return span.file() + ":[" + span.line() + "," + span.column() + "]";
    }

    /** How many there are of each severity, as in {@code 1 error, 2 warnings}; {@code no findings} where there are none. */
    public static String counts(List<Located> findings) {
        Map<Severity, Long> counts = findings.stream()
                .collect(Collectors.groupingBy(located -> located.finding().severity(), Collectors.counting()));
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = counts.getOrDefault(severity, 0L);
            if (count > 0) {
                parts.add(count + " " + severity.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "no findings" : String.join(", ", parts);
    }

    private void excerpt(Span span, Severity severity, List<String> lines) {
        List<String> source = files.computeIfAbsent(span.file(), this::read);
        if (span.line() > source.size()) {
            return;
        }
        String line = source.get(span.line() - 1);
        int start = span.column() - 1;
        int end = Math.min(span.endLine() == span.line() ? span.endColumn() - 1 : line.length(), line.length());
        if (start >= end || end > WIDTH) {
            return;
        }
        int indent = (int) line.chars().takeWhile(c -> c == ' ' || c == '\t').count();
        int cut = Math.min(indent, start);
        lines.add("    " + line.substring(cut).replace('\t', ' '));
        lines.add("    " + " ".repeat(start - cut) + colours.severity(severity, "^".repeat(end - start)));
    }

    private List<String> read(String file) {
        try {
            return Files.readAllLines(Path.of(file), encoding);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
