package dev.allowance.route;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The text form of routes, one a line:
 *
 * <pre>{@code
 * <framework> <METHODS> <template> -> <class>#<method>(<erased parameter types>) <key=value …>
 * }</pre>
 *
 * <p>Keys stand in the order {@code consumes}, {@code produces}, {@code params}, {@code headers}, {@code version} (lists,
 * separated by commas), {@code role}, {@code unknown}, {@code syntax} ({@code ant}: the template is one of Spring's
 * {@code AntPathMatcher}), and for JAX-RS {@code application}, {@code root}, {@code locators} (a
 * list), {@code sub}; what is empty or the default is left out. Separators within values, and controls everywhere, are
 * escaped with a percent sign; blanks within the template stay. Facts are not part of it: a parsed route has
 * {@link HandlerFacts#UNKNOWN}. Apart from those, printing and parsing are inverse.
 */
public final class RouteNotation {

    /** The first line of a table. */
    public static final String HEADER = "# allowance routes 1";

    private static final String ANT = "ant";
    private static final String ARROW = " -> ";
    private static final List<String> KEYS = List.of(
            "consumes",
            "produces",
            "params",
            "headers",
            "version",
            "role",
            "unknown",
            "syntax",
            "application",
            "root",
            "locators",
            "sub");

    private RouteNotation() {}

    /** One route as one line, without a line end. */
    public static String print(Route route) {
        StringBuilder line = new StringBuilder();
        line.append(route.framework().id()).append(' ');
        methods(line, route.methods());
        line.append(' ').append(Escapes.template(route.template().toString())).append(ARROW);
        handler(line, route.handler());
        Conditions conditions = route.conditions();
        list(line, "consumes", conditions.consumes());
        list(line, "produces", conditions.produces());
        list(line, "params", conditions.params());
        list(line, "headers", conditions.headers());
        list(line, "version", conditions.version());
        if (route.role() != Role.SERVER) {
            list(line, "role", List.of(route.role().id()));
        }
        list(line, "unknown", route.unknown().map(UnknownReason::id).stream().toList());
        if (route.template().syntax() == PathSyntax.SPRING_ANT) {
            list(line, "syntax", List.of(ANT));
        }
        route.resource().ifPresent(resource -> resource(line, resource, route.template()));
        return line.toString();
    }

    private static void resource(StringBuilder line, ResourcePath resource, PathTemplate whole) {
        String application = resource.application().toString();
        String root = resource.root().toString();
        boolean rootIsAll = application.isEmpty()
                && resource.locators().isEmpty()
                && resource.method().isEmpty()
                && root.equals(whole.toString());
        if (rootIsAll) {
            return;
        }
        list(line, "application", application.isEmpty() ? List.of() : List.of(application));
        list(line, "root", List.of(root));
        list(line, "locators", texts(resource.locators()));
        list(line, "sub", texts(resource.method().stream().toList()));
    }

    private static List<String> texts(List<PathTemplate> templates) {
        return templates.stream().map(PathTemplate::toString).toList();
    }

    private static void list(StringBuilder line, String key, List<String> values) {
        if (!values.isEmpty()) {
            line.append(' ').append(key).append('=');
            elements(line, values);
        }
    }

    private static void elements(StringBuilder line, Iterable<String> values) {
        String separator = "";
        for (String value : values) {
            line.append(separator).append(Escapes.value(value));
            separator = ",";
        }
    }

    private static void methods(StringBuilder line, HttpMethods methods) {
        if (methods.isAll() || methods.isUnknown()) {
            line.append(methods);
        } else {
            elements(line, methods.names());
        }
    }

    private static void handler(StringBuilder line, Handler handler) {
        line.append(Escapes.handler(handler.typeName())).append('#');
        line.append(Escapes.handler(handler.methodName())).append('(');
        List<String> parameters = handler.parameterTypes();
        for (int i = 0; i < parameters.size(); i++) {
            line.append(i == 0 ? "" : ",").append(Escapes.handler(parameters.get(i)));
        }
        line.append(')');
    }

    /**
     * Reads what {@link #print} prints.
     *
     * @throws RouteNotationException saying what is wrong, as of line 1
     */
    public static Route parse(String line) throws RouteNotationException {
        return parse(line, 1);
    }

    /** A whole table: the header, then the routes, sorted; each line ends in a line feed. */
    public static String printTable(RouteTable table) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        table.routes().forEach(route -> text.append(print(route)).append('\n'));
        return text.toString();
    }

    /**
     * The same as {@link #printTable(RouteTable)}, in less time where many routes are the very ones of another table.
     *
     * @param known that table
     * @param printed what {@link #printTable(RouteTable)} gives for it
     */
    public static String printTable(RouteTable table, RouteTable known, String printed) {
        StringBuilder text =
                new StringBuilder(printed.length() + 1000).append(HEADER).append('\n');
        List<Route> lines = known.routes();
        int next = 0;
        int begin = text.length();
        for (Route route : table.routes()) {
            while (next < lines.size()
                    && lines.get(next) != route
                    && lines.get(next).compareTo(route) < 0) {
                begin = printed.indexOf('\n', begin) + 1;
                next++;
            }
            if (next < lines.size() && lines.get(next) == route) {
                int end = printed.indexOf('\n', begin) + 1;
                text.append(printed, begin, end);
                begin = end;
                next++;
            } else {
                text.append(print(route)).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Reads what {@link #printTable(RouteTable)} prints. Further lines that begin with {@code #} and empty ones are skipped, and so is
     * the carriage return that a version control system may have added.
     *
     * @throws RouteNotationException at the first line that is wrong, or where the header is missing or of another version
     */
    public static RouteTable readTable(String text) throws RouteNotationException {
        List<String> lines = Arrays.asList(text.split("\r?\n", -1));
        if (!lines.get(0).equals(HEADER)) {
            throw new RouteNotationException(1, "the first line must be \"" + HEADER + "\"");
        }
        List<Route> routes = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && !line.startsWith("#")) {
                routes.add(parse(line, i + 1));
            }
        }
        return new RouteTable(routes);
    }

    private static Route parse(String line, int number) throws RouteNotationException {
        int framework = line.indexOf(' ');
        int methods = line.indexOf(' ', framework + 1);
        int arrow = line.lastIndexOf(ARROW);
        if (framework < 0 || methods < 0 || arrow <= methods) {
            throw new RouteNotationException(
                    number, "expected \"<framework> <METHODS> <template> -> <handler>\" but found \"" + line + "\"");
        }
        Framework parsedFramework = Word.find(Framework.values(), Framework::id, line.substring(0, framework))
                .orElseThrow(() -> unknown(number, "framework", line.substring(0, framework)));
        String[] words = line.substring(arrow + ARROW.length()).split(" ");
        Fields fields = new Fields(number, parsedFramework, keys(number, words));
        PathTemplate template = fields.template(Escapes.decodeTemplate(line.substring(methods + 1, arrow)));
        return new Route(
                parsedFramework,
                parseMethods(line.substring(framework + 1, methods)),
                template,
                parseHandler(number, words[0]),
                fields.conditions(),
                fields.role(),
                fields.unknownReason(),
                fields.resource(template),
                HandlerFacts.UNKNOWN);
    }

    private static RouteNotationException unknown(int number, String what, String word) {
        return new RouteNotationException(number, "unknown " + what + " \"" + word + "\"");
    }

    private static HttpMethods parseMethods(String text) {
        HttpMethods special = HttpMethods.parse(text);
        return special.names().isEmpty()
                ? special
                : HttpMethods.of(special.names().stream().map(Escapes::decode).toList());
    }

    private static Handler parseHandler(int number, String text) throws RouteNotationException {
        int hash = text.indexOf('#');
        int open = text.indexOf('(', hash + 1);
        if (hash < 0 || open < 0 || !text.endsWith(")")) {
            throw new RouteNotationException(
                    number, "expected \"<class>#<method>(<types>)\" but found \"" + text + "\"");
        }
        String types = text.substring(open + 1, text.length() - 1);
        return new Handler(
                Escapes.decode(text.substring(0, hash)),
                Escapes.decode(text.substring(hash + 1, open)),
                types.isEmpty()
                        ? List.of()
                        : Arrays.stream(types.split(",", -1))
                                .map(Escapes::decode)
                                .toList());
    }

    private static Map<String, List<String>> keys(int number, String[] words) throws RouteNotationException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals);
            if (equals < 0 || !KEYS.contains(key)) {
                throw unknown(number, "key", key);
            }
            List<String> values = Arrays.stream(word.substring(equals + 1).split(",", -1))
                    .map(Escapes::decode)
                    .toList();
            if (keys.put(key, values) != null) {
                throw new RouteNotationException(number, "key \"" + key + "\" stands twice");
            }
        }
        return keys;
    }

    /** The keys of one line. */
    private record Fields(int number, Framework framework, Map<String, List<String>> keys) {

        Conditions conditions() {
            return new Conditions(list("consumes"), list("produces"), list("params"), list("headers"), list("version"));
        }

        Role role() throws RouteNotationException {
            Optional<String> word = single("role");
            return word.isEmpty()
                    ? Role.SERVER
                    : Word.find(Role.values(), Role::id, word.get())
                            .orElseThrow(() -> unknown(number, "role", word.get()));
        }

        Optional<UnknownReason> unknownReason() throws RouteNotationException {
            Optional<String> word = single("unknown");
            return word.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Word.find(UnknownReason.values(), UnknownReason::id, word.get())
                            .orElseThrow(() -> unknown(number, "reason", word.get())));
        }

        Optional<ResourcePath> resource(PathTemplate whole) throws RouteNotationException {
            if (framework != Framework.JAXRS) {
                return Optional.empty();
            }
            Optional<String> root = single("root");
            Optional<String> sub = single("sub");
            List<PathTemplate> locators = new ArrayList<>();
            for (String locator : list("locators")) {
                locators.add(template(locator));
            }
            return Optional.of(new ResourcePath(
                    template(single("application").orElse("")),
                    root.isPresent() ? template(root.get()) : whole,
                    locators,
                    sub.isPresent() ? Optional.of(template(sub.get())) : Optional.empty()));
        }

        private List<String> list(String key) {
            return keys.getOrDefault(key, List.of());
        }

        private Optional<String> single(String key) throws RouteNotationException {
            List<String> values = list(key);
            if (values.size() > 1) {
                throw new RouteNotationException(number, "key \"" + key + "\" takes one value");
            }
            return values.stream().findFirst();
        }

        private PathSyntax syntax() throws RouteNotationException {
            Optional<String> word = single("syntax");
            if (word.isEmpty()) {
                return framework.syntax();
            }
            if (framework == Framework.SPRING && word.get().equals(ANT)) {
                return PathSyntax.SPRING_ANT;
            }
            throw unknown(number, "syntax", word.get());
        }

        PathTemplate template(String text) throws RouteNotationException {
            try {
                return PathTemplate.parse(text, syntax());
            } catch (InvalidTemplateException e) {
                throw new RouteNotationException(number, "template \"" + text + "\": " + e.getMessage());
            }
        }
    }
}
