package dev.allowance.processor.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which HTTP methods this application's paths allow, told from its route annotations at compile time.
 *
 * <p>A path is the raw request path, percent-encoded as it came over the wire, beginning with a slash, without scheme and
 * host. A query or fragment is ignored. What is no such path, and a broken percent escape, is mapped nowhere. No method
 * accepts null.
 *
 * <p>Where only the running application can know the answer, {@link #isUnknown} is true and everything else says nothing:
 * null, or the empty set. Where a handler accepts every method there is, the answers list the usual ones: DELETE, GET, HEAD,
 * OPTIONS, PATCH, POST, PUT.
 */
final class AllowedMethodsTemplate {

    // The parts that the generator fills in begin here.
    private static final boolean IGNORES_CASE_OF_METHODS = false;
    private static final int READING = 0;
    private static final int OTHER_READING = 0;

    private static int find(String path) {
        return PathWalkTemplate.walk(path, 0, 0, READING);
    }

    private static int findOther(String path) {
        return PathWalkTemplate.walk(path, 0, 0, OTHER_READING);
    }

    static final class Tables {
        static String nodes() {
            return "";
        }

        static String steps() {
            return "\0\1\1\1\1\1";
        }

        static String answers() {
            return "-\n?\n";
        }

        static String routes() {
            return "";
        }
    }
    // The parts that the generator fills in end here.

    private static final String[] ALLOW;
    private static final String[] FRAMEWORK_ALLOW;
    private static final String[] FRAMEWORK_OPTIONS;
    private static final boolean[] ALL;
    private static final List<Set<String>> METHODS;
    private static final int UNKNOWN = 1;

    static {
        String[] lines = Tables.answers().split("\n");
        int count = Math.max(2, lines.length);
        ALLOW = new String[count];
        FRAMEWORK_ALLOW = new String[count];
        FRAMEWORK_OPTIONS = new String[count];
        ALL = new boolean[count];
        List<Set<String>> methods = new ArrayList<Set<String>>();
        methods.add(Collections.<String>emptySet());
        methods.add(Collections.<String>emptySet());
        for (int i = 2; i < count; i++) {
            String[] fields = lines[i].split("\t", -1);
            ALL[i] = fields[0].equals("*");
            ALLOW[i] = fields[1].isEmpty() ? null : fields[1];
            FRAMEWORK_ALLOW[i] = fields[2].equals("-") ? null : fields[2];
            FRAMEWORK_OPTIONS[i] = fields[3].equals("-") ? null : fields[3];
            methods.add(
                    ALLOW[i] == null
                            ? Collections.<String>emptySet()
                            : Collections.unmodifiableSet(
                                    new LinkedHashSet<String>(Arrays.asList(ALLOW[i].split(", ")))));
        }
        METHODS = Collections.unmodifiableList(methods);
    }

    private AllowedMethodsTemplate() {}

    /**
     * The value that the {@code Allow} header of RFC 9110 should have for this path: the methods that reach a handler, and
     * OPTIONS where it is answered; sorted, separated by a comma and a blank. Null where every method is a 404, and where
     * {@link #isUnknown}: send no header of your own then. Allocates nothing.
     */
    public static String allow(String path) {
        return ALLOW[answer(path)];
    }

    /** What the framework itself puts into {@code Allow} on its 405 for this path, as a set; null where it sends none. */
    public static String frameworkAllow(String path) {
        return FRAMEWORK_ALLOW[answer(path)];
    }

    /** What the framework itself puts into {@code Allow} on its automatic OPTIONS answer; null where it sends none. */
    public static String frameworkOptions(String path) {
        return FRAMEWORK_OPTIONS[answer(path)];
    }

    /** {@link #allow} as an immutable set in the same order; empty where that is null. */
    public static Set<String> methods(String path) {
        return METHODS.get(answer(path));
    }

    /** Whether only the running application can know which methods this path allows. */
    public static boolean isUnknown(String path) {
        return answer(path) == UNKNOWN;
    }

    /** Every route that is served, in the notation and the order of {@code META-INF/allowance/routes.txt}; immutable. */
    public static List<String> routes() {
        return Routes.LIST;
    }

    /**
     * What to tell somebody who sent this method to this path: whether it is supported, and what to use instead. Parts of
     * the path appear in it, shortened and without control characters, but not escaped for HTML or anything else.
     */
    public static String explain(String method, String path) {
        String name = printable(method, 40);
        String asked = IGNORES_CASE_OF_METHODS ? method.toUpperCase(Locale.ROOT) : method;
        String bare = withoutQuery(path);
        String shown = bare.isEmpty() ? "the empty path" : printable(bare, 200);
        int answer = answer(path);
        if (answer == UNKNOWN) {
            return "Only the running application can tell whether " + name + " is supported for " + shown + ".";
        }
        if (ALL[answer] || METHODS.get(answer).contains(asked)) {
            return name + " is supported for " + shown + ".";
        }
        if (METHODS.get(answer).isEmpty()) {
            return "Nothing is mapped at " + shown + nearest(bare) + ".";
        }
        return name + " is not supported for " + shown + "." + alternatives(asked, bare, answer);
    }

    private static String alternatives(String method, String path, int answer) {
        Set<String> methods = METHODS.get(answer);
        List<String> uses = new ArrayList<String>();
        if (methods.contains("GET")) {
            uses.add("GET to read it");
        }
        if (methods.contains("POST")) {
            uses.add("POST to add to it");
        }
        if (methods.contains("PUT")) {
            uses.add("PUT to replace it");
        }
        if (methods.contains("PATCH")) {
            uses.add("PATCH to change it");
        }
        if (methods.contains("DELETE")) {
            uses.add("DELETE to remove it");
        }
        List<String> others = new ArrayList<String>(methods);
        others.removeAll(Arrays.asList("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"));
        uses.addAll(others);
        if (uses.isEmpty()) {
            uses.addAll(methods);
        }
        StringBuilder text = new StringBuilder(" Use ");
        for (int i = 0; i < uses.size(); i++) {
            text.append(i == 0 ? "" : i == uses.size() - 1 ? " or " : ", ").append(uses.get(i));
        }
        String parent = parent(path);
        String slashed = otherSlash(path);
        if (methodsAt(slashed).contains(method)) {
            text.append(", or ").append(method).append(" to ").append(printable(slashed, 200));
        } else if (parent != null && methodsAt(parent).contains(method)) {
            if (method.equals("POST")) {
                text.append(", or POST to ").append(printable(parent, 200)).append(" to create one");
            } else if (method.equals("GET")) {
                text.append(", or GET ").append(printable(parent, 200)).append(" to list what is there");
            }
        }
        return text.append('.').toString();
    }

    /** With a slash at the end where there is none, without it where there is one. */
    private static String otherSlash(String path) {
        return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path + "/";
    }

    private static String nearest(String path) {
        String near = otherSlash(path);
        if (!methodsAt(near).isEmpty()) {
            return "; " + printable(near, 200) + " supports " + ALLOW[answer(near)];
        }
        for (String up = parent(path); up != null; up = parent(up)) {
            if (!methodsAt(up).isEmpty()) {
                return "; " + printable(up, 200) + " supports " + ALLOW[answer(up)];
            }
        }
        return "";
    }

    private static Set<String> methodsAt(String path) {
        int answer = answer(path);
        return ALL[answer] ? Collections.<String>emptySet() : METHODS.get(answer);
    }

    private static String parent(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        int slash = path.lastIndexOf('/', end - 1);
        return slash <= 0 ? null : path.substring(0, slash);
    }

    private static String withoutQuery(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '?' || path.charAt(i) == '#') {
                return path.substring(0, i);
            }
        }
        return path;
    }

    private static String printable(String text, int limit) {
        int end = Math.min(text.length(), limit);
        StringBuilder out = new StringBuilder(end + 3);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            out.append(c > ' ' && c < 127 || c >= 0xA1 && Character.isLetterOrDigit(c) ? c : '?');
        }
        return end < text.length() ? out.append("...").toString() : out.toString();
    }

    private static int answer(String path) {
        int answer = find(path);
        int other = findOther(path);
        // two frameworks on one path: which one is asked first is up to the server's configuration
        return answer == PathWalkTemplate.NOT_FOUND ? other : other == PathWalkTemplate.NOT_FOUND ? answer : UNKNOWN;
    }

    /** Decoded when somebody asks for them. */
    private static final class Routes {
        static final List<String> LIST = Collections.unmodifiableList(read(Tables.routes()));

        /** Before each field stands one more than the characters that it repeats from the field above it. */
        private static List<String> read(String text) {
            List<String> lines = new ArrayList<String>();
            StringBuilder line = new StringBuilder();
            String above = "";
            int field = 0;
            int at = 0;
            while (at < text.length()) {
                line.append(above, field, field + text.charAt(at++) - 1);
                char c = text.charAt(at++);
                while (c != ' ' && c != '\n') {
                    line.append(c);
                    c = text.charAt(at++);
                }
                if (c == ' ') {
                    line.append(' ');
                    int blank = above.indexOf(' ', field);
                    field = blank < 0 ? above.length() : blank + 1;
                } else {
                    above = line.toString();
                    lines.add(above);
                    line.setLength(0);
                    field = 0;
                }
            }
            return lines;
        }
    }
}
