package dev.allowance.accuracy;

import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the findings of some APIs compare with what people think of them. Filled API by API. */
final class Score {

    /**
     * Figures of one rule.
     *
     * @param right findings that people agree with
     * @param wrong findings that they do not
     * @param missed places where they want one and there is none
     * @param silent places where one might be expected, where they want none and there is none
     */
    record Row(int right, int wrong, int missed, int silent) {

        private static final Row NONE = new Row(0, 0, 0, 0);

        Row plus(Row other) {
            return new Row(right + other.right, wrong + other.wrong, missed + other.missed, silent + other.silent);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }

        /** The cells of a table; a dash where there is nothing to divide. */
        String cells() {
            return right + " | " + wrong + " | " + missed + " | " + silent + " | "
                    + (right + wrong == 0 ? "–" : ratio(precision())) + " | "
                    + (right + missed == 0 ? "–" : ratio(recall()));
        }

        private static String ratio(double value) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
    }

    private final SortedMap<String, Row> rows = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();
    private final List<String> wrongErrors = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();

    void add(Api api, List<Label> all) {
        List<Label> labels =
                all.stream().filter(label -> label.api().equals(api.name())).toList();
        for (Finding finding : api.findings()) {
            Optional<Label> verdict = verdict(finding, labels);
            findings.add(describe(api, finding, verdict.map(Label::verdict).orElse("?")));
            if (verdict.isEmpty()) {
                unjudged.add(describe(api, finding, "?"));
            } else if (verdict.get().right()) {
                count(finding.rule(), new Row(1, 0, 0, 0));
            } else {
                count(finding.rule(), new Row(0, 1, 0, 0));
                disagreements.add("WRONG\t" + finding.severity().id() + "\t" + describe(verdict.get()));
                if (finding.severity() == Severity.ERROR) {
                    wrongErrors.add(describe(verdict.get()));
                }
            }
        }
        for (Label label : labels) {
            boolean found = api.findings().stream().anyMatch(finding -> covers(finding, label));
            if (label.right() && !found) {
                count(label.rules().get(0), new Row(0, 0, 1, 0));
                disagreements.add("MISSED\t-\t" + describe(label));
            } else if (!label.right() && !found) {
                count(label.rules().get(0), new Row(0, 0, 0, 1));
            }
        }
    }

    /** A finding that names several routes is right if it is right about one of them. */
    private static Optional<Label> verdict(Finding finding, List<Label> labels) {
        List<Label> touching =
                labels.stream().filter(label -> touches(finding, label)).toList();
        return touching.stream()
                .filter(Label::right)
                .findFirst()
                .or(() -> touching.stream().findFirst());
    }

    private static boolean touches(Finding finding, Label label) {
        return label.rules().contains(finding.rule()) && Api.templates(finding).contains(label.template());
    }

    /** One finding may stand for all that an API does by convention, or for a mixture that is told once, wherever people noticed it. */
    private static boolean covers(Finding finding, Label label) {
        boolean once = finding.problem().contains("it seems to be a convention here")
                || label.right() && finding.rule().equals("mixed-path-style");
        return touches(finding, label) || once && label.rules().contains(finding.rule());
    }

    private void count(String rule, Row row) {
        rows.merge(rule, row, Row::plus);
    }

    private static String describe(Api api, Finding finding, String verdict) {
        return String.join(
                "\t",
                api.name(),
                finding.rule(),
                finding.route().template().toString(),
                verdict,
                "1",
                finding.severity().id() + ": " + finding.problem());
    }

    private static String describe(Label label) {
        return String.join("\t", label.api(), String.join("|", label.rules()), label.template(), label.reason());
    }

    /** By rule. */
    SortedMap<String, Row> rows() {
        return rows;
    }

    Row total() {
        return rows.values().stream().reduce(Row.NONE, Row::plus);
    }

    /** All findings with what people think of them, as lines that look like those of {@code labels.tsv}. */
    List<String> findings() {
        return findings;
    }

    /** Findings that nobody has judged yet, as lines for {@code labels.tsv}. */
    List<String> unjudged() {
        return unjudged;
    }

    /** Findings of severity error that people do not agree with. */
    List<String> wrongErrors() {
        return wrongErrors;
    }

    /** All that is wrong or missed. */
    List<String> disagreements() {
        return disagreements;
    }
}
