package dev.allowance.processor.lookup;

import dev.allowance.framework.Answer;
import dev.allowance.http.AllowHeader;
import dev.allowance.http.HttpMethods;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The distinct answers of a generated class, numbered as they come. 0 is "not found", 1 is "only run time can know". */
final class Answers {

    /** What answers list where every method is accepted: those of RFC 9110 and RFC 5789 that reach applications. */
    static final HttpMethods USUAL = HttpMethods.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private static final int MOST = 0xFFFF;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Answers() {
        numbers.put("-", 0);
        numbers.put("?", 1);
    }

    /** The number of an answer. */
    int number(Answer answer) throws LookupException {
        if (!answer.known() || answer.allow().isUnknown()) {
            return 1;
        }
        if (answer.allow().isEmpty()
                && answer.frameworkAllow().isEmpty()
                && answer.frameworkOptions().isEmpty()) {
            return 0;
        }
        String line = (answer.allow().isAll() ? "*\t" : "\t") + header(answer.allow()) + "\t"
                + header(answer.frameworkAllow()) + "\t" + header(answer.frameworkOptions());
        if (numbers.size() == MOST && !numbers.containsKey(line)) {
            throw new LookupException("more than " + MOST + " different sets of allowed methods");
        }
        return numbers.computeIfAbsent(line, key -> numbers.size());
    }

    /** One line each, as the generated class reads them. */
    String lines() {
        return String.join("\n", numbers.keySet()) + "\n";
    }

    private static String header(Optional<HttpMethods> methods) {
        return methods.isEmpty() || methods.get().isUnknown() ? "-" : header(methods.get());
    }

    private static String header(HttpMethods methods) {
        if (methods.isAll()) {
            return AllowHeader.format(USUAL);
        }
        // no request can carry a name that is no token (RFC 9110 §5.6.2), and no header should
        return AllowHeader.format(
                HttpMethods.of(methods.names().stream().filter(Answers::isToken).toList()));
    }

    private static boolean isToken(String name) {
        return !name.isEmpty()
                && name.chars()
                        .allMatch(c -> c < 127 && (Character.isLetterOrDigit(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0));
    }
}
