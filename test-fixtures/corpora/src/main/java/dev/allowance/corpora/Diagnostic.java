package dev.allowance.corpora;

import dev.allowance.engine.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of javac.
 *
 * @param rule the rule, where it is a finding of ours
 */
record Diagnostic(String kind, Optional<String> rule, String text) {

    private static final Pattern MESSAGE = Pattern.compile("(?:.*?\\.java:\\d+: )?(error|warning|Note): (.*)");
    private static final Pattern RULE = Pattern.compile("\\[allowance:([a-z0-9-]+)]");

    /** What a compilation said; a failure that it did not explain is one more error. */
    static List<Diagnostic> of(Compilation compilation) {
        List<Diagnostic> said = new ArrayList<>(among(compilation.lines()));
        if (compilation.exit() != 0 && said.stream().noneMatch(d -> d.kind().equals("error"))) {
            String text = "javac ended with exit status " + compilation.exit();
            said.add(new Diagnostic("error", Optional.empty(), text));
        }
        return List.copyOf(said);
    }

    /** The messages among the lines; excerpts of source and counts are left out. */
    static List<Diagnostic> among(List<String> lines) {
        return lines.stream().flatMap(line -> parse(line).stream()).toList();
    }

    private static Optional<Diagnostic> parse(String line) {
        Matcher message = MESSAGE.matcher(line);
        if (!message.matches()) {
            return Optional.empty();
        }
        Matcher rule = RULE.matcher(message.group(2));
        return Optional.of(
                new Diagnostic(message.group(1), rule.find() ? Optional.of(rule.group(1)) : Optional.empty(), line));
    }

    /** Whether it is an error of javac, or a failure of the processor itself rather than a finding. */
    boolean isFault() {
        return rule.isEmpty() ? kind.equals("error") : rule.get().equals(Fault.ID);
    }
}
