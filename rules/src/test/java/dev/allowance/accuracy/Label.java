package dev.allowance.accuracy;

import java.util.List;

/**
 * What people think of one rule at one place of an API.
 *
 * @param rules that fit; more than one, with a bar between them, where several may fairly tell the same
 * @param template of a route of the API, as the route notation writes it
 * @param right whether a finding there is, or would be, worth a maintainer's time
 * @param judges how many looked at it; contested ones had more than one
 * @param reason why, in a few words
 */
record Label(String api, List<String> rules, String template, boolean right, int judges, String reason) {

    /** A line of {@code labels.tsv}. */
    static Label parse(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        if (fields.size() != 6 || !List.of("right", "wrong").contains(fields.get(3))) {
            throw new IllegalArgumentException("not api, rule, template, right or wrong, judges, reason: " + line);
        }
        return new Label(
                fields.get(0),
                List.of(fields.get(1).split("\\|")),
                fields.get(2),
                fields.get(3).equals("right"),
                Integer.parseInt(fields.get(4)),
                fields.get(5));
    }

    /** As it stands in {@code labels.tsv}. */
    String verdict() {
        return right ? "right" : "wrong";
    }
}
